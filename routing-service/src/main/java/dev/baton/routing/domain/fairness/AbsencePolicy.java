package dev.baton.routing.domain.fairness;

/** What an absence does to a rep's place in the ledger. */
public enum AbsencePolicy {
    /** The rep resumes where the others are now: no flood after a leave. */
    HOLD,
    /** The rep keeps the old place and is served first until even. */
    CATCH_UP
}
