package dev.baton.routing.application;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.assignment.Move;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sales hands the lead back and says why; lifecycle recycles it and the reason reaches the model's evidence. A lead that
 * nobody could have worked does not count against the rep's share.
 */
@ApplicationScoped
public class RejectAssignment {

    private final MoveAssignment moves;

    public RejectAssignment(MoveAssignment moves) {
        this.moves = moves;
    }

    /** Does it in a transaction of its own; {@code note} may be null. */
    public Uni<MoveOutcome> handle(AssignmentId id, Viewer viewer, RejectReason reason, String note) {
        return moves.handle(id, viewer, new Move.Reject(reason, note));
    }

    /** Does it in the caller's transaction; {@code note} may be null. */
    public Uni<MoveOutcome> handle(
            SqlConnection connection, AssignmentId id, Viewer viewer, RejectReason reason, String note) {
        return moves.handle(connection, id, viewer, new Move.Reject(reason, note));
    }
}
