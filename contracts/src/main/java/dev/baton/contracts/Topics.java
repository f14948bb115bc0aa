package dev.baton.contracts;

/**
 * The topics of the relay, in the order a lead passes them.
 *
 * <p>Every key is the thing whose order matters: all records of one lead stand in one partition.
 */
public final class Topics {

    /** Accepted events; key = lead hint (user id, else anonymous id). Written by ingest. */
    public static final String EVENTS = "baton.events";

    /**
     * Accepted e-mail events that wait to be judged before they go to {@link #EVENTS}: the same records under the same
     * key. Written and read by ingest alone.
     */
    public static final String EVENTS_HELD = "baton.events.held";

    /** Events that could not be accepted, with the reason; key = source id. Written by ingest. */
    public static final String EVENTS_REJECTED = "baton.events.rejected";

    /** Score changes, threshold crossings, merges and erasures; key = lead id. Written by scoring. */
    public static final String SCORES = "baton.scores";

    /** Stage transitions and refusals; key = lead id. Written by lifecycle. */
    public static final String LIFECYCLE = "baton.lifecycle";

    /** Assignments and their SLA clocks; key = lead id. Written by routing. */
    public static final String ASSIGNMENTS = "baton.assignments";

    /** Suffix of the topic that holds what a reader of a topic could not process. */
    public static final String DEAD_LETTER_SUFFIX = ".dlq";

    private Topics() {}
}
