package dev.baton.scoring.domain.registry;

/** Where a version stands. */
public enum VersionState {
    /** Being written. */
    DRAFT,
    /** Checked without errors; waits for its approvals. */
    VALIDATED,
    /** Approved by marketing and by sales. */
    APPROVED,
    /** Judges leads. */
    ACTIVE,
    /** Judged leads once; may do so again. */
    RETIRED,
    /** Given up before it was active. */
    DISCARDED
}
