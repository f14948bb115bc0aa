package dev.baton.routing.domain.assignment;

import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.assignment;
import static dev.baton.routing.domain.Examples.lead;
import static dev.baton.routing.domain.Examples.repId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.routing.domain.assignment.Assignment.Accepted;
import dev.baton.routing.domain.assignment.Assignment.Acknowledged;
import dev.baton.routing.domain.assignment.Assignment.Expired;
import dev.baton.routing.domain.assignment.Assignment.ExpiryCause;
import dev.baton.routing.domain.assignment.Assignment.Open;
import dev.baton.routing.domain.assignment.Assignment.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MovesTest {

    private static final Instant LATER = NOON.plusSeconds(30);
    private static final Assignment.Facts FACTS =
            new Assignment.Facts(assignment("a"), lead("l"), 1, 1, SALES, repId("rita"), NOON);
    private static final Open OPEN = new Open(FACTS);
    private static final Acknowledged ACKNOWLEDGED = OPEN.acknowledge(NOON);
    private static final Move.Reject REJECT = new Move.Reject(RejectReason.NO_BUDGET, "next year");

    @Test
    void acceptingAnOpenAssignmentAcknowledgesIt() {
        // When
        MoveResult result = Moves.apply(OPEN, new Move.Accept(), LATER);

        // Then
        assertThat(result).isEqualTo(new MoveResult.Moved(OPEN, new Accepted(FACTS, LATER, LATER)));
    }

    @Test
    void acceptingKeepsWhenItWasAcknowledged() {
        // When
        MoveResult result = Moves.apply(ACKNOWLEDGED, new Move.Accept(), LATER);

        // Then
        assertThat(result).isEqualTo(new MoveResult.Moved(ACKNOWLEDGED, new Accepted(FACTS, NOON, LATER)));
    }

    @Test
    void aRejectionKeepsReasonAndNote() {
        // When
        MoveResult result = Moves.apply(OPEN, REJECT, LATER);

        // Then
        assertThat(result)
                .isEqualTo(new MoveResult.Moved(
                        OPEN, new Rejected(FACTS, LATER, RejectReason.NO_BUDGET, "next year", LATER)));
    }

    @Test
    void aBreachTakesAnOpenAssignmentAway() {
        // When
        MoveResult result = Moves.apply(OPEN, new Move.Expire(ExpiryCause.SLA_BREACHED), LATER);

        // Then
        assertThat(result).isEqualTo(new MoveResult.Moved(OPEN, new Expired(FACTS, ExpiryCause.SLA_BREACHED, LATER)));
    }

    @Test
    void aBreachThatComesAfterTheAcknowledgementDoesNothing() {
        // When
        MoveResult result = Moves.apply(ACKNOWLEDGED, new Move.Expire(ExpiryCause.SLA_BREACHED), LATER);

        // Then
        assertThat(result).isInstanceOf(MoveResult.Refused.class);
    }

    @Test
    void aLeadThatMovesOnEndsAnAcknowledgedAssignmentToo() {
        // When
        MoveResult result = Moves.apply(ACKNOWLEDGED, new Move.Expire(ExpiryCause.LEAD_MOVED_ON), LATER);

        // Then
        assertThat(result).isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void acknowledgingTwiceIsRefusedWithWhatIsAllowed() {
        // When
        MoveResult result = Moves.apply(ACKNOWLEDGED, new Move.Acknowledge(), LATER);

        // Then
        assertThat(result).isInstanceOfSatisfying(MoveResult.Refused.class, refused -> {
            assertThat(refused.state()).isEqualTo(Assignment.State.ACKNOWLEDGED);
            assertThat(refused.allowed()).containsExactly(Move.Name.ACCEPT, Move.Name.REJECT);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGED", "REP_DEACTIVATED", "ERASED", "LEAD_MOVED_ON"})
    void anAcceptedAssignmentEndsWhenTheRepCannotHoldTheLead(ExpiryCause cause) {
        // When
        MoveResult result = Moves.apply(ACKNOWLEDGED.accept(NOON), new Move.Expire(cause), LATER);

        // Then
        assertThat(result).isInstanceOf(MoveResult.Moved.class);
    }

    @ParameterizedTest
    @MethodSource("movesOnFinalStates")
    void aFinalStateRefusesEveryMove(Assignment state, Move move) {
        assertThat(Moves.apply(state, move, LATER)).isInstanceOfSatisfying(MoveResult.Refused.class, refused -> {
            assertThat(refused.asked()).isEqualTo(move.name());
            assertThat(refused.allowed()).isEmpty();
        });
    }

    static Stream<Arguments> movesOnFinalStates() {
        List<Assignment> finals = List.of(
                ACKNOWLEDGED.accept(NOON),
                OPEN.reject(RejectReason.BOT, null, NOON),
                OPEN.expire(ExpiryCause.SLA_BREACHED, NOON));
        List<Move> moves =
                List.of(new Move.Acknowledge(), new Move.Accept(), REJECT, new Move.Expire(ExpiryCause.SLA_BREACHED));
        return finals.stream().flatMap(state -> moves.stream().map(move -> Arguments.of(state, move)));
    }
}
