package dev.baton.routing.application;

import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.domain.AssignmentId;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A position in a list of undecided assignments that is ordered by urgency: open before acknowledged, then by deadline.
 *
 * @param acknowledged whether the rep has responded
 * @param deadline     when the rep has to respond
 * @param id           the assignment
 */
public record UrgencyPosition(boolean acknowledged, Instant deadline, AssignmentId id) {

    private static final int PARTS = 3;

    /** Position of a listed assignment, as text for a cursor. */
    public static String of(AssignmentView view) {
        return view.state().equals("ACKNOWLEDGED") + " " + view.clock().deadline() + " " + view.id();
    }

    /** Reads the text of a cursor; refuses one that is not such a position with an {@link IllegalArgumentException}. */
    public static UrgencyPosition parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a position in a list ordered by urgency");
        }
        try {
            return new UrgencyPosition(
                    Boolean.parseBoolean(parts[0]), Instant.parse(parts[1]), AssignmentId.of(parts[2]));
        } catch (DateTimeException notAnInstant) {
            throw new IllegalArgumentException("not a position in a list ordered by urgency", notAnInstant);
        }
    }
}
