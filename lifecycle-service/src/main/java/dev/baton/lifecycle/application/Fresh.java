package dev.baton.lifecycle.application;

import dev.baton.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Leaves out of a batch what has taken effect already, and what stands in it twice. */
@ApplicationScoped
class Fresh {

    private final Inbox inbox;

    Fresh(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * The news that has to be taken effect of, in the given order.
     *
     * @param once which news must be heard once; all other passes
     */
    <N> Uni<List<N>> of(
            SqlConnection connection, String consumer, List<N> news, Function<N, Origin> origin, Predicate<N> once) {
        List<UUID> ids = news.stream()
                .filter(once)
                .map(item -> origin.apply(item).messageId())
                .toList();
        return inbox.claim(connection, consumer, ids).map(claimed -> {
            Set<UUID> open = new HashSet<>(claimed);
            return news.stream()
                    .filter(item ->
                            !once.test(item) || open.remove(origin.apply(item).messageId()))
                    .toList();
        });
    }
}
