package dev.baton.lifecycle.domain;

import dev.baton.contracts.lifecycle.LostReason;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import java.util.Arrays;
import java.util.List;

/**
 * Translates "move this lead to that stage", as a person says it, into the command it means.
 *
 * <p>What is allowed from a state is found by asking the engine itself, not kept in a second table that could differ.
 */
public final class PersonMoves {

    private PersonMoves() {}

    /**
     * The command a person means.
     *
     * @throws UnfitReason when the stage needs a reason and the code is none of its reasons
     */
    public static Command toward(Stage to, String reasonCode, LeadState state) {
        int cycle = state.journey().cycle();
        return switch (to) {
            case SUBSCRIBER -> new Command.Subscribe();
            case LEAD -> new Command.Reopen();
            case MQL -> new Command.Promote();
            case SQL -> new Command.Accept(cycle);
            case OPPORTUNITY -> new Command.OpenOpportunity();
            case CUSTOMER -> new Command.Win();
            case RECYCLED -> new Command.HandBack(cycle, reason(RejectReason.class, to, reasonCode));
            case DISQUALIFIED -> new Command.Disqualify(reason(RejectReason.class, to, reasonCode));
            case CLOSED_LOST -> new Command.Lose(reason(LostReason.class, to, reasonCode));
        };
    }

    /** The reason codes a move to this stage must choose from; empty where it needs none. */
    public static List<String> reasonsFor(Stage to) {
        return switch (to) {
            case RECYCLED, DISQUALIFIED -> names(RejectReason.values());
            case CLOSED_LOST -> names(LostReason.values());
            case SUBSCRIBER, LEAD, MQL, SQL, OPPORTUNITY, CUSTOMER -> List.of();
        };
    }

    /** The stages a person may move the lead to from where it stands; nobody but the lead itself can opt in. */
    public static List<Stage> allowedFrom(LeadState state) {
        return Arrays.stream(Stage.values())
                .filter(to -> to != Stage.SUBSCRIBER && reaches(state, to))
                .toList();
    }

    private static boolean reaches(LeadState state, Stage to) {
        String anyReason = reasonsFor(to).stream().findFirst().orElse(null);
        return TransitionEngine.apply(state, toward(to, anyReason, state)) instanceof Outcome.Moved;
    }

    private static <E extends Enum<E>> E reason(Class<E> reasons, Stage to, String code) {
        return Arrays.stream(reasons.getEnumConstants())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnfitReason(to, code));
    }

    private static List<String> names(Enum<?>[] reasons) {
        return Arrays.stream(reasons).map(Enum::name).toList();
    }

    /** The given code is no reason for that stage. */
    public static final class UnfitReason extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient Stage stage;

        UnfitReason(Stage stage, String code) {
            super(stage + " needs a reasonCode out of " + reasonsFor(stage) + ", not " + code);
            this.stage = stage;
        }

        /** The stage that was asked for. */
        public Stage stage() {
            return stage;
        }
    }
}
