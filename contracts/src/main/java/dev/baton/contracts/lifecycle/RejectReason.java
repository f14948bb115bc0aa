package dev.baton.contracts.lifecycle;

/** Why sales hands a lead back. The list is fixed, so that the reasons can be counted against the model's rules. */
public enum RejectReason {
    NOT_ICP,
    NO_BUDGET,
    NO_AUTHORITY,
    TIMING,
    COMPETITOR,
    STUDENT_OR_JOB_SEEKER,
    WRONG_GEO,
    DUPLICATE,
    BAD_DATA,
    UNREACHABLE,
    ALREADY_IN_DEAL,
    BOT
}
