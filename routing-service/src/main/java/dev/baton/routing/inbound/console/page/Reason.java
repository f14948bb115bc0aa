package dev.baton.routing.inbound.console.page;

import dev.baton.contracts.score.Contribution;
import dev.baton.kit.console.Moment;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of "why now".
 *
 * @param text   in words
 * @param when   when it last happened, null for a trait
 * @param points whole points with their sign
 * @param exact  the computation for the tooltip
 * @param tone   {@code fit}, {@code engage} or {@code minus}
 */
public record Reason(String text, Moment when, String points, String exact, String tone) {

    static Reason of(Contribution contribution, int wholePoints, Instant now) {
        return new Reason(
                Person.known(contribution.reason()) ? contribution.reason() : contribution.rule(),
                Moment.of(contribution.latestAt(), now),
                signed(wholePoints),
                computation(contribution),
                tone(contribution));
    }

    private static String signed(int points) {
        return points < 0 ? "−" + -points : "+" + points;
    }

    private static String tone(Contribution contribution) {
        if (contribution.points().signum() < 0) {
            return "minus";
        }
        return "FIT".equals(contribution.dimension()) ? "fit" : "engage";
    }

    private static String computation(Contribution contribution) {
        StringBuilder words = new StringBuilder(plain(contribution.points())).append(" points");
        if (positive(contribution.lostToDecay())) {
            words.append(", ").append(plain(contribution.lostToDecay())).append(" faded with time");
        }
        if (positive(contribution.lostToCap())) {
            words.append(", ").append(plain(contribution.lostToCap())).append(" over the cap");
        }
        return words.toString();
    }

    private static boolean positive(BigDecimal points) {
        return points != null && points.signum() > 0;
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
