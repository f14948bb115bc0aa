package dev.baton.scoring.inbound.rest;

import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a page of events ends.
 *
 * @param happenedAt of the last event, null for the first page
 * @param id         of the last event
 */
public record EventPosition(Instant happenedAt, UUID id) {

    public static EventPosition of(String text) {
        if (text == null) {
            return new EventPosition(null, null);
        }
        try {
            int space = text.indexOf(' ');
            return new EventPosition(
                    Instant.parse(text.substring(0, space)), UUID.fromString(text.substring(space + 1)));
        } catch (RuntimeException garbage) {
            throw Problems.of(
                    KitProblem.INVALID_CURSOR,
                    "Send the nextCursor of the page before, unchanged, or none for the first page.");
        }
    }

    @Override
    public String toString() {
        return happenedAt + " " + id;
    }
}
