package dev.baton.routing.domain.fairness;

import dev.baton.contracts.lifecycle.RejectReason;
import java.util.Optional;

/** Why a lead does not count against a rep's share. */
public enum CreditReason {
    /** Nobody could have worked it: a machine. */
    REJECTED_BOT,
    /** Somebody has it already. */
    REJECTED_DUPLICATE,
    /** Should never have been routed. */
    REJECTED_COMPETITOR,
    /** Another rep got it in the end. */
    REASSIGNED,
    /** The lead moved on before the rep decided. */
    LEAD_MOVED_ON,
    /** The lead is the same person as one that another rep holds. */
    MERGED,
    /** The rep was deactivated; others work the lead. */
    REP_DEACTIVATED;

    /** The credit a rejection earns; none where judging the lead was the rep's work. */
    public static Optional<CreditReason> of(RejectReason reason) {
        return switch (reason) {
            case BOT -> Optional.of(REJECTED_BOT);
            case DUPLICATE -> Optional.of(REJECTED_DUPLICATE);
            case COMPETITOR -> Optional.of(REJECTED_COMPETITOR);
            case NOT_ICP,
                    NO_BUDGET,
                    NO_AUTHORITY,
                    TIMING,
                    STUDENT_OR_JOB_SEEKER,
                    WRONG_GEO,
                    BAD_DATA,
                    UNREACHABLE,
                    ALREADY_IN_DEAL -> Optional.empty();
        };
    }
}
