package dev.baton.ingest.inbound.timer;

import dev.baton.ingest.application.quarantine.ReplayMany;
import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Steps of replays: each its own transaction, so that progress is seen and a stop costs no more than one step. */
@ApplicationScoped
public class ReplayTimer implements DueWorkHandler {

    private final ReplayMany replays;

    public ReplayTimer(ReplayMany replays) {
        this.replays = replays;
    }

    @Override
    public String kind() {
        return ReplayMany.STEP;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> replays.step(connection, UUID.fromString(item.subject())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public int batchSize() {
        return 1;
    }
}
