package dev.baton.ingest.domain.plan;

import java.util.List;
import java.util.Map;

/**
 * What a draft would have made of past traffic. Names, types and counts only: no value that was sent.
 *
 * @param records  items and events held against the draft
 * @param complete whether all traffic of the stretch was read
 * @param pass     how many would pass
 * @param warn     how many would be accepted with a warning
 * @param quarantine how many would be rejected
 * @param events   by event, the most frequent first
 * @param refused  items that no plan could help, by code
 * @param proposal the draft with what was not planned added as it was seen: a document to edit and save
 */
public record TrialReport(
        long records,
        boolean complete,
        long pass,
        long warn,
        long quarantine,
        List<EventLine> events,
        List<RefusedLine> refused,
        Proposal proposal) {

    /**
     * What would become of one event.
     *
     * @param kind       the call
     * @param event      its name, null for calls without one
     * @param planned    whether the draft has it
     * @param seen       how often it came
     * @param violations the most frequent first, bounded
     * @param properties of an unplanned event: what it looks like
     */
    public record EventLine(
            String kind,
            String event,
            boolean planned,
            long seen,
            long pass,
            long warn,
            long quarantine,
            List<ViolationLine> violations,
            List<SeenProperty> properties) {}

    /** A violation with an example of where it stands. */
    public record ViolationLine(String kind, String pointer, String detail, long count) {}

    /** A property: its types and in which share of the events it was there. */
    public record SeenProperty(String name, List<String> types, double share) {}

    /** Items rejected whatever the plan says. */
    public record RefusedLine(String code, long count) {}

    /** Events to add: a schema for each. */
    public record Proposal(Map<String, Object> events) {}
}
