package dev.baton.routing.domain.sla;

/** Which time counts. */
public enum ClockKind {
    /** Every minute. */
    WALL,
    /** Minutes inside the working calendar. */
    WORKING
}
