package dev.baton.scoring.domain.trial;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** Something that became of a lead. */
public record LeadOutcome(Kind kind, Instant at) {

    /** What. */
    public enum Kind {
        /** It was handed over. */
        MQL,
        WON,
        LOST,
        DISQUALIFIED;

        /** Whether the story ends with it. */
        boolean closes() {
            return this != MQL;
        }
    }

    /**
     * The one that counts: the first deal won, else the last end; null where nothing ended yet. A lead that was lost and
     * came back and bought was worth handing over.
     */
    public static LeadOutcome end(Collection<LeadOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() == Kind.WON)
                .min(Comparator.comparing(LeadOutcome::at))
                .or(() -> outcomes.stream()
                        .filter(outcome -> outcome.kind().closes())
                        .max(Comparator.comparing(LeadOutcome::at)))
                .orElse(null);
    }

    /** When the lead was handed over first, null where it never was. */
    static Instant firstMql(Collection<LeadOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() == Kind.MQL)
                .map(LeadOutcome::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
