package dev.baton.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.LostReason;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds after any sequence of commands whatsoever. */
class JourneyLawsTest {

    @Property
    void countsAndFurthestStageOnlyRise(@ForAll("commands") List<Command> commands) {
        LeadState state = new LeadState.Unknown(LeadStates.ID);
        for (Command command : commands) {
            Outcome outcome = TransitionEngine.apply(state, command);
            Journey before = state.journey();
            Journey after = outcome.state().journey();

            assertThat(after.version() - before.version()).isEqualTo(outcome instanceof Outcome.Moved ? 1 : 0);
            assertThat(after.cycle()).isBetween(before.cycle(), before.cycle() + 1);
            assertThat(after.bounces()).isBetween(before.bounces(), after.cycle());
            assertThat(rank(after.furthestStage())).isGreaterThanOrEqualTo(rank(before.furthestStage()));
            state = outcome.state();
        }
    }

    @Property
    void theStageOfThePathIsNeverBeyondTheFurthest(@ForAll("commands") List<Command> commands) {
        LeadState state = after(commands);

        state.stage().filter(stage -> stage.compareTo(Stage.CUSTOMER) <= 0).ifPresent(stage -> assertThat(rank(stage))
                .isLessThanOrEqualTo(rank(state.journey().furthestStage())));
    }

    @Property
    void aLeadIsSetAsideExactlyWhenRecycledAfterFourBounces(@ForAll("commands") List<Command> commands) {
        LeadState state = after(commands);

        assertThat(state.setAside())
                .isEqualTo(
                        state instanceof LeadState.Recycled && state.journey().bounces() >= 4);
    }

    @Property
    void mergingLosesNothing(@ForAll("commands") List<Command> one, @ForAll("commands") List<Command> other) {
        LeadState survivor = after(one);
        LeadState absorbed = after(other);

        LeadState merged = Merging.merge(survivor, absorbed).state();

        assertThat(merged.journey().leadId()).isEqualTo(LeadStates.ID);
        assertThat(merged.journey().bounces())
                .isEqualTo(survivor.journey().bounces() + absorbed.journey().bounces());
        assertThat(merged.journey().cycle())
                .isEqualTo(
                        Math.max(survivor.journey().cycle(), absorbed.journey().cycle()));
        assertThat(rank(merged.journey().furthestStage()))
                .isEqualTo(Math.max(
                        rank(survivor.journey().furthestStage()),
                        rank(absorbed.journey().furthestStage())));
        assertThat(merged.stage())
                .isEqualTo(Merging.merge(absorbed, survivor).state().stage());
    }

    private static LeadState after(List<Command> commands) {
        LeadState state = new LeadState.Unknown(LeadStates.ID);
        for (Command command : commands) {
            state = TransitionEngine.apply(state, command).state();
        }
        return state;
    }

    private static int rank(Stage furthest) {
        return furthest == null ? -1 : furthest.ordinal();
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Integer> cycles = Arbitraries.integers().between(0, 3);
        Arbitrary<Command> command = Arbitraries.oneOf(
                Arbitraries.of(
                        new Command.Subscribe(),
                        new Command.Engage(),
                        new Command.Promote(),
                        new Command.OpenOpportunity(),
                        new Command.Win(),
                        new Command.Reopen(),
                        new Command.Withdraw(RejectReason.BOT),
                        new Command.Lose(LostReason.PRICE),
                        new Command.Disqualify(RejectReason.BOT)),
                Arbitraries.of(true, false).map(raised -> new Command.Qualify(new Qualification("m", 1, raised))),
                cycles.map(Command.Accept::new),
                cycles.map(cycle -> new Command.HandBack(cycle, RejectReason.TIMING)));
        return command.list().ofMaxSize(60);
    }
}
