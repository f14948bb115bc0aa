package dev.baton.routing.domain.assignment;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.domain.assignment.Assignment.Accepted;
import dev.baton.routing.domain.assignment.Assignment.Acknowledged;
import dev.baton.routing.domain.assignment.Assignment.Expired;
import dev.baton.routing.domain.assignment.Assignment.Open;
import dev.baton.routing.domain.assignment.Assignment.Rejected;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Applies a move to whatever state an assignment is in; the one place where a move can be refused. */
public final class Moves {

    private Moves() {}

    /** The assignment after the move, or why it stays as it is. */
    public static MoveResult apply(Assignment assignment, Move move, Instant at) {
        return switch (assignment) {
            case Open open -> new MoveResult.Moved(open, fromOpen(open, move, at));
            case Acknowledged acknowledged -> fromAcknowledged(acknowledged, move, at);
            case Accepted accepted -> fromAccepted(accepted, move, at);
            case Rejected rejected -> refused(rejected, move);
            case Expired expired -> refused(expired, move);
        };
    }

    /** What a person may ask of an assignment in this state. */
    public static Set<Move.Name> allowed(Assignment.State state) {
        return switch (state) {
            case OPEN -> EnumSet.of(Move.Name.ACKNOWLEDGE, Move.Name.ACCEPT, Move.Name.REJECT);
            case ACKNOWLEDGED -> EnumSet.of(Move.Name.ACCEPT, Move.Name.REJECT);
            case ACCEPTED, REJECTED, EXPIRED -> EnumSet.noneOf(Move.Name.class);
        };
    }

    /** As above for a lead of this stage: a running opportunity ends won or lost in lifecycle, which refuses a hand-back. */
    public static Set<Move.Name> allowed(Assignment.State state, Stage stage) {
        Set<Move.Name> allowed = allowed(state);
        if (stage == Stage.OPPORTUNITY) {
            allowed.remove(Move.Name.REJECT);
        }
        return allowed;
    }

    private static Assignment fromOpen(Open open, Move move, Instant at) {
        return switch (move) {
            case Move.Acknowledge acknowledge -> open.acknowledge(at);
            case Move.Accept accept -> open.accept(at);
            case Move.Reject reject -> open.reject(reject.reason(), reject.note(), at);
            case Move.Expire expire -> open.expire(expire.cause(), at);
        };
    }

    private static MoveResult fromAcknowledged(Acknowledged current, Move move, Instant at) {
        return switch (move) {
            case Move.Acknowledge acknowledge -> refused(current, move);
            case Move.Accept accept -> new MoveResult.Moved(current, current.accept(at));
            case Move.Reject reject ->
                new MoveResult.Moved(current, current.reject(reject.reason(), reject.note(), at));
            case Move.Expire expire -> expireAcknowledged(current, expire, at);
        };
    }

    /** What sales decided stays, unless the rep can't hold the lead any more. */
    private static MoveResult fromAccepted(Accepted current, Move move, Instant at) {
        if (!(move instanceof Move.Expire expire)) {
            return refused(current, move);
        }
        return switch (expire.cause()) {
            case SLA_BREACHED, TAKEN_BY_MANAGER -> refused(current, move);
            case LEAD_MOVED_ON, ERASED, MERGED, REP_DEACTIVATED ->
                new MoveResult.Moved(current, current.expire(expire.cause(), at));
        };
    }

    /** Who acknowledged has met the clock: a timer that comes too late must not take the lead away. */
    private static MoveResult expireAcknowledged(Acknowledged current, Move.Expire expire, Instant at) {
        return switch (expire.cause()) {
            case SLA_BREACHED -> refused(current, expire);
            case LEAD_MOVED_ON, TAKEN_BY_MANAGER, ERASED, MERGED, REP_DEACTIVATED ->
                new MoveResult.Moved(current, current.expire(expire.cause(), at));
        };
    }

    private static MoveResult refused(Assignment assignment, Move move) {
        return new MoveResult.Refused(move.name(), assignment.state(), allowed(assignment.state()));
    }
}
