package dev.baton.scoring.inbound.console.page;

import dev.baton.kit.console.Moment;
import dev.baton.kit.console.TimeWords;
import dev.baton.scoring.application.Crossings.Crossed;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.model.Qualification;
import dev.baton.scoring.domain.qualification.CrossingCause;
import dev.baton.scoring.domain.score.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How the score came to be what it is, against the levels at which a lead qualifies and ceases to.
 *
 * @param enter     level at which it qualifies by points
 * @param leave     level below which it ceases to
 * @param points    the earliest first
 * @param crossings what others were told, the newest first
 */
public record CoursePane(String enter, String leave, List<Point> points, List<Crossing> crossings) {

    /**
     * The score of one instant.
     *
     * @param at      for the chart
     * @param when    for people
     * @param total   score
     * @param crossed score at which the lead crossed then, null where it did not
     */
    public record Point(Instant at, String when, BigDecimal total, BigDecimal crossed) {}

    /** A crossing in words. */
    public record Crossing(String what, String why, String total, Moment when) {}

    static CoursePane of(List<Score> scores, List<Crossed> crossed, Qualification levels, Instant now) {
        TreeMap<Instant, Point> points = new TreeMap<>();
        scores.forEach(score -> points.put(score.asOf(), point(score.asOf(), score.total(), null)));
        Instant first = points.isEmpty() ? now : points.firstKey();
        crossed.stream()
                .filter(one -> !one.at().isBefore(first))
                .sorted(Comparator.comparing(Crossed::at))
                .forEach(one -> points.put(one.at(), point(one.at(), one.total(), one.total())));
        return new CoursePane(
                Points.plain(ScoreWire.decimal(levels.enterTotal())),
                Points.plain(ScoreWire.decimal(levels.leaveTotal())),
                new ArrayList<>(points.values()),
                crossed.stream().map(one -> crossing(one, now)).toList());
    }

    /** Whether there is a course to draw. */
    public boolean isDrawn() {
        return points.size() > 1;
    }

    private static Point point(Instant at, long total, Long crossed) {
        return new Point(
                at,
                TimeWords.exact(at),
                Points.rounded(ScoreWire.decimal(total)),
                crossed == null ? null : Points.rounded(ScoreWire.decimal(crossed)));
    }

    private static Crossing crossing(Crossed one, Instant now) {
        return new Crossing(
                one.up() ? "Came to qualify" : "Ceased to qualify",
                words(one.cause()),
                Points.plain(ScoreWire.decimal(one.total())),
                Moment.of(one.at(), now));
    }

    private static String words(CrossingCause cause) {
        return switch (cause) {
            case EVIDENCE -> "by what it did or what was learned";
            case DECAY -> "by time alone";
            case CORRECTION -> "its evidence was a machine's";
            case ERASURE -> "its evidence had to be forgotten";
            case MODEL -> "by other criteria";
            case ADJUSTMENT -> "by a person's word";
            case MERGE -> "by who it turned out to be";
        };
    }
}
