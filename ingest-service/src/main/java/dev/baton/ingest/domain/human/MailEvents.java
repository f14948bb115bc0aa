package dev.baton.ingest.domain.human;

import java.util.Set;

/**
 * Which events tell of mails, by their names.
 *
 * @param deliveries the mail arrived
 * @param opens      the mail was opened
 * @param clicks     a link of the mail was clicked
 */
public record MailEvents(Set<String> deliveries, Set<String> opens, Set<String> clicks) {

    public MailEvents {
        deliveries = Set.copyOf(deliveries);
        opens = Set.copyOf(opens);
        clicks = Set.copyOf(clicks);
    }

    /** What an event of that name tells; null where it tells nothing of a mail. */
    public MailAct act(String name) {
        if (name == null) {
            return null;
        }
        if (clicks.contains(name)) {
            return MailAct.CLICK;
        }
        if (opens.contains(name)) {
            return MailAct.OPEN;
        }
        return deliveries.contains(name) ? MailAct.DELIVERY : null;
    }
}
