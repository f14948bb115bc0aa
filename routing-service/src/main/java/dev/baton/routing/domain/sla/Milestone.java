package dev.baton.routing.domain.sla;

/** What an SLA clock waits for. */
public enum Milestone {
    /** The rep has seen the lead. */
    ACKNOWLEDGE,
    /** The rep has tried to reach the person. */
    FIRST_TOUCH,
    /** The rep has accepted or rejected. */
    DISPOSITION
}
