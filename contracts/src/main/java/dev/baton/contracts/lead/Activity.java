package dev.baton.contracts.lead;

import dev.baton.contracts.Bounds;
import java.time.Instant;

/**
 * One line of a lead's timeline.
 *
 * @param eventId    CloudEvents id of the event
 * @param name       the event's name, as in the model's words, e.g. {@code Demo Requested}
 * @param detail     what a person would add (page title, asset), may be null
 * @param happenedAt when it happened
 */
public record Activity(String eventId, String name, String detail, Instant happenedAt) {

    public Activity {
        eventId = Bounds.cut(eventId, Bounds.ID);
        name = Bounds.cut(name, Bounds.LABEL);
        detail = Bounds.cut(detail, Bounds.SENTENCE);
    }
}
