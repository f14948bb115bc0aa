package dev.baton.ingest.domain.plan;

/** Where a version of a plan stands: {@link #DRAFT}, once activated {@link #ACTIVE}, in the end {@link #RETIRED}. */
public enum PlanState {
    /** Can be edited and tried; one a plan at most. */
    DRAFT,
    /** Events are held against it; one a plan at most, and it never changes. */
    ACTIVE,
    /** Was active once. */
    RETIRED
}
