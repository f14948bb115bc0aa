package dev.baton.scoring.inbound.timer;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import dev.baton.scoring.application.activation.ReleaseLeads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** It is the turn of the next leads that qualify by a change of the model. */
@ApplicationScoped
public class ReleaseTurn implements DueWorkHandler {

    private final ReleaseLeads release;

    public ReleaseTurn(ReleaseLeads release) {
        this.release = release;
    }

    @Override
    public String kind() {
        return ReleaseLeads.TURN;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        DueItem turn = items.getFirst();
        return release.turn(connection, turn.subject(), turn.data());
    }
}
