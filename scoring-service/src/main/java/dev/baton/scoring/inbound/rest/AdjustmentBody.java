package dev.baton.scoring.inbound.rest;

import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.text.TextLimits;
import dev.baton.scoring.application.AdjustScores;
import dev.baton.scoring.domain.adjustment.Adjustment;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

/**
 * A wish to adjust a score, as sent.
 *
 * @param kind      {@code ADD} or {@code PIN}
 * @param points    to add (−1000 to 1000, not 0) or to pin the total to (0 to 1000), three decimals at most
 * @param reason    why, 300 characters at most
 * @param expiresAt ISO-8601 in the future; left out: for ever
 */
public record AdjustmentBody(
        @Size(max = TextLimits.CODE) String kind,
        BigDecimal points,
        @Size(max = AdjustmentBody.LONGEST) String reason,
        @Size(max = TextLimits.INSTANT) String expiresAt) {

    static final int LONGEST = 300;
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    /** The wish, if it is one; else a problem that says what would be right. */
    AdjustScores.Wish wish(Instant now) {
        Adjustment.Kind read = readKind();
        return new AdjustScores.Wish(read, readPoints(read), readReason(), readExpiry(now));
    }

    private Adjustment.Kind readKind() {
        try {
            return Adjustment.Kind.valueOf(String.valueOf(kind).strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused("Send kind ADD, to add points, or PIN, to hold the total.");
        }
    }

    private long readPoints(Adjustment.Kind read) {
        boolean fits = points != null
                && points.abs().compareTo(MOST) <= 0
                && points.stripTrailingZeros().scale() <= 3
                && (read == Adjustment.Kind.PIN ? points.signum() >= 0 : points.signum() != 0);
        if (!fits) {
            throw refused(
                    read == Adjustment.Kind.PIN
                            ? "Send points from 0 to 1000 with three decimals at most: the total to hold."
                            : "Send points from -1000 to 1000, not 0, with three decimals at most: what to add or take.");
        }
        return points.movePointRight(3).longValueExact();
    }

    private String readReason() {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
            throw refused("Send a reason of 1 to 300 characters. Everyone who can see the score can read it.");
        }
        return reason.strip();
    }

    private Instant readExpiry(Instant now) {
        if (expiresAt == null || expiresAt.isBlank()) {
            return null;
        }
        try {
            Instant read = Instant.parse(expiresAt);
            if (read.isAfter(now) && read.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return read.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw refused("Send expiresAt in the future in ISO 8601, such as 2030-03-01T09:00:00Z, or leave it out.");
    }

    private static RuntimeException refused(String detail) {
        return Problems.of(KitProblem.INVALID_BODY, detail);
    }
}
