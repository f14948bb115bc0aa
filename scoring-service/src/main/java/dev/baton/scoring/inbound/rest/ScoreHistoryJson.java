package dev.baton.scoring.inbound.rest;

import dev.baton.scoring.application.ScoreHistory;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.score.Score;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The course of a score, for a chart.
 *
 * @param leadId whose
 * @param points the earliest first
 */
record ScoreHistoryJson(UUID leadId, List<Point> points) {

    private static final int MOST = 400;
    private static final Duration USUAL = Duration.ofDays(90);

    /** The score of one instant; {@code automatic} is what the rules alone give. */
    record Point(
            Instant at,
            String model,
            int modelVersion,
            BigDecimal fit,
            BigDecimal engagement,
            BigDecimal automatic,
            BigDecimal total,
            boolean qualified) {

        private static Point of(Score score) {
            return new Point(
                    score.asOf(),
                    score.model(),
                    score.modelVersion(),
                    ScoreWire.decimal(score.fit()),
                    ScoreWire.decimal(score.engagement()),
                    ScoreWire.decimal(score.automatic()),
                    ScoreWire.decimal(score.total()),
                    score.qualified());
        }
    }

    static ScoreHistoryJson of(UUID lead, List<Score> scores) {
        return new ScoreHistoryJson(lead, scores.stream().map(Point::of).toList());
    }

    static List<Instant> instants(String from, String to, int steps, Instant now) {
        if (steps < 1 || steps > MOST) {
            throw Parameters.refused("Send steps from 1 to %d, not %d.".formatted(MOST, steps));
        }
        Instant end = Parameters.instant("to", to, now);
        Instant start = Parameters.instant("from", from, end.minus(USUAL));
        if (!start.isBefore(end) || Duration.between(start, end).toDays() > 10_000) {
            throw Parameters.refused("Send a from before to, no more than 10000 days apart.");
        }
        return ScoreHistory.evenly(start, end, steps);
    }
}
