package dev.baton.ingest.application.quarantine;

import java.time.Instant;
import java.util.List;

/**
 * What lies in the quarantine, at a glance.
 *
 * @param total  items that match
 * @param groups by code and event, the largest first; bounded
 */
public record RejectionSummary(long total, List<Group> groups) {

    /**
     * Items with the same code and event.
     *
     * @param code  the code
     * @param event the event's name, null for items without one
     * @param count how many
     * @param first when the first of them was received
     * @param last  when the last of them was received
     */
    public record Group(String code, String event, long count, Instant first, Instant last) {}
}
