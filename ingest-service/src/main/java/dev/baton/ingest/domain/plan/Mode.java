package dev.baton.ingest.domain.plan;

/** What becomes of an event that breaks its plan. */
public enum Mode {
    /** It is accepted, and nobody is told. */
    ALLOW,
    /** It is accepted with the violation in its context, and the sender is told. */
    WARN,
    /** It is rejected: it lies in the quarantine until it, or the plan, is mended. */
    QUARANTINE
}
