package dev.baton.scoring.inbound.timer;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import dev.baton.scoring.application.LookAgain;
import dev.baton.scoring.application.Settle;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Time alone may move a lead: points fade, windows close, rests, dwells and adjustments end. */
@ApplicationScoped
public class LookWhenDue implements DueWorkHandler {

    private final LookAgain lookAgain;

    public LookWhenDue(LookAgain lookAgain) {
        this.lookAgain = lookAgain;
    }

    @Override
    public String kind() {
        return Settle.LOOK_AGAIN;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        List<UUID> leads = leads(items.stream()).toList();
        Set<UUID> news = leads(items.stream().filter(item -> LookAgain.NEWS.equals(item.data())))
                .collect(Collectors.toSet());
        return lookAgain.at(connection, leads, news, items.getLast().dueAt());
    }

    private static Stream<UUID> leads(Stream<DueItem> items) {
        return items.map(item -> UUID.fromString(item.subject()));
    }
}
