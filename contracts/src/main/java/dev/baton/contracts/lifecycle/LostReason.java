package dev.baton.contracts.lifecycle;

/** Why an opportunity was lost. */
public enum LostReason {
    PRICE,
    COMPETITOR,
    NO_DECISION,
    TIMING,
    FIT,
    DISQUALIFIED
}
