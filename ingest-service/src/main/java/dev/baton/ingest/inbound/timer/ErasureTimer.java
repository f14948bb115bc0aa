package dev.baton.ingest.inbound.timer;

import dev.baton.ingest.application.erasure.ForgetPeople;
import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Steps of the search for what is kept of forgotten people; each its own transaction, so that it holds few locks. */
@ApplicationScoped
public class ErasureTimer implements DueWorkHandler {

    private final ForgetPeople people;

    public ErasureTimer(ForgetPeople people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return ForgetPeople.STEP;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> people.step(connection, item))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public int batchSize() {
        return 1;
    }
}
