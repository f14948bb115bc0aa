package dev.baton.routing.application;

import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.assignment.Move;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Sales takes the lead as a genuine opportunity; lifecycle makes it an SQL. Implies acknowledging. */
@ApplicationScoped
public class AcceptAssignment {

    private final MoveAssignment moves;

    public AcceptAssignment(MoveAssignment moves) {
        this.moves = moves;
    }

    /** Does it in a transaction of its own. */
    public Uni<MoveOutcome> handle(AssignmentId id, Viewer viewer) {
        return moves.handle(id, viewer, new Move.Accept());
    }

    /** Does it in the caller's transaction. */
    public Uni<MoveOutcome> handle(SqlConnection connection, AssignmentId id, Viewer viewer) {
        return moves.handle(connection, id, viewer, new Move.Accept());
    }
}
