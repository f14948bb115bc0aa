package dev.baton.ingest.domain.human;

import java.time.Duration;

/**
 * How fast people are: what goes beyond it a machine did.
 *
 * @param afterDelivery    nobody opens or clicks a mail sooner after its delivery
 * @param links            different links of one mail that nobody clicks …
 * @param linksWithin      … in so short a time
 * @param recipients       different recipients of one mail that nobody serves from one address …
 * @param recipientsWithin … in so short a time
 * @param nearHoneypot     so near to a click on a hidden link the same machine did the rest
 */
public record Habits(
        Duration afterDelivery,
        int links,
        Duration linksWithin,
        int recipients,
        Duration recipientsWithin,
        Duration nearHoneypot) {

    public Habits {
        if (links < 2 || recipients < 2) {
            throw new IllegalArgumentException("a burst is at least two, was " + Math.min(links, recipients));
        }
    }
}
