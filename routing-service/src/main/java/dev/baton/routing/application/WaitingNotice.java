package dev.baton.routing.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A mail to the managers about leads that have waited too long without a response.
 *
 * @param to       address
 * @param count    how many leads are overdue
 * @param mostUrgent the most urgent of them, a few
 */
public record WaitingNotice(String to, long count, List<Line> mostUrgent) {

    public WaitingNotice {
        Objects.requireNonNull(to, "notice needs an address");
        mostUrgent = List.copyOf(mostUrgent);
    }

    /**
     * One lead.
     *
     * @param name    name of the lead, or a stand-in where it is unknown
     * @param company its company, may be null
     * @param since   since when no rep has responded
     */
    public record Line(String name, String company, Instant since) {}
}
