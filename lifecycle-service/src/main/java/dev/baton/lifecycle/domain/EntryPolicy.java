package dev.baton.lifecycle.domain;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides where a lead enters the funnel.
 *
 * <p>Who opted in has given an e-mail address and one event by that very act, so for subscribers neither counts: they
 * become a Lead by more than minimal engagement, or by telling more about themselves. A visitor who did nothing that
 * a rule values and left no contact is not in the funnel yet.
 *
 * @param minimalEngagement engagement points up to which one who opted in is only a Subscriber
 */
public record EntryPolicy(BigDecimal minimalEngagement) {

    public EntryPolicy {
        Objects.requireNonNull(minimalEngagement, "minimal engagement is missing");
        if (minimalEngagement.signum() < 0) {
            throw new IllegalArgumentException("minimal engagement is negative: " + minimalEngagement);
        }
    }

    /** The command that the evidence amounts to; empty where the lead is not in the funnel yet. */
    public Optional<Command> judge(Evidence evidence) {
        if (evidence.optedIn() && !engagedSubscriber(evidence)) {
            return Optional.of(new Command.Subscribe());
        }
        return evidence.optedIn() || engagedVisitor(evidence) ? Optional.of(new Command.Engage()) : Optional.empty();
    }

    private boolean engagedSubscriber(Evidence evidence) {
        return evidence.engagement().compareTo(minimalEngagement) > 0 || evidence.informed();
    }

    private static boolean engagedVisitor(Evidence evidence) {
        return evidence.engagement().signum() > 0 || evidence.contactable() || evidence.informed();
    }

    /**
     * What the score and profile say.
     *
     * @param optedIn     subscribed to news
     * @param engagement  engagement points
     * @param contactable e-mail or phone known
     * @param informed    told more about itself than an address: phone, job title or company
     */
    public record Evidence(boolean optedIn, BigDecimal engagement, boolean contactable, boolean informed) {
        public Evidence {
            Objects.requireNonNull(engagement, "engagement is missing");
        }
    }
}
