package dev.baton.contracts;

/** Values of the CloudEvents attribute {@code type}. Public for ever: a change of meaning is a new version. */
public final class EventTypes {

    public static final String EVENT_ACCEPTED = "dev.baton.event.accepted.v1";
    public static final String EVENT_CORRECTED = "dev.baton.event.corrected.v1";
    public static final String EVENT_REJECTED = "dev.baton.event.rejected.v1";

    public static final String SCORE_CHANGED = "dev.baton.score.changed.v1";
    public static final String THRESHOLD_CROSSED = "dev.baton.score.threshold-crossed.v1";
    public static final String LEAD_MERGED = "dev.baton.lead.merged.v1";
    public static final String LEAD_SPLIT = "dev.baton.lead.split.v1";
    public static final String LEAD_ERASED = "dev.baton.lead.erased.v1";

    public static final String TRANSITIONED = "dev.baton.lifecycle.transitioned.v1";
    public static final String TRANSITION_REFUSED = "dev.baton.lifecycle.transition-refused.v1";
    public static final String LIFECYCLE_ERASED = "dev.baton.lifecycle.erased.v1";

    public static final String ASSIGNMENT_CREATED = "dev.baton.assignment.created.v1";
    public static final String ASSIGNMENT_ACKNOWLEDGED = "dev.baton.assignment.acknowledged.v1";
    public static final String ASSIGNMENT_ACCEPTED = "dev.baton.assignment.accepted.v1";
    public static final String ASSIGNMENT_REJECTED = "dev.baton.assignment.rejected.v1";
    public static final String ASSIGNMENT_REASSIGNED = "dev.baton.assignment.reassigned.v1";
    public static final String ASSIGNMENT_EXPIRED = "dev.baton.assignment.expired.v1";
    public static final String SLA_WARNED = "dev.baton.sla.warned.v1";
    public static final String SLA_BREACHED = "dev.baton.sla.breached.v1";
    public static final String SLA_MET = "dev.baton.sla.met.v1";
    public static final String LEAD_UNASSIGNED = "dev.baton.lead.unassigned.v1";

    private EventTypes() {}
}
