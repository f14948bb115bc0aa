package dev.baton.scoring.inbound.console.page;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.score.Contribution;
import java.time.Instant;

/**
 * One rule's share of the score, with one decimal: {@code raw − decay − caps = points}.
 *
 * @param rule    its id
 * @param reason  in words
 * @param tone    {@code fit} or {@code engage}
 * @param count   how many events gave it
 * @param raw     before decay and caps
 * @param decay   what age took; null where nothing
 * @param caps    what caps took; null where nothing
 * @param points  what counts
 * @param exact   the same with all decimals
 * @param latest  when the newest of its events happened, null for traits
 * @param current whether its events are marked in the timeline
 */
public record BreakdownLine(
        String rule,
        String reason,
        String tone,
        long count,
        String raw,
        String decay,
        String caps,
        String points,
        String exact,
        Moment latest,
        boolean current) {

    /** @param points what counts, in tenths */
    static BreakdownLine of(Contribution given, long points, String chosen, Instant now) {
        long raw = Tenths.rounded(given.raw());
        long lost = raw - points;
        long caps = given.lostToDecay() == 0 ? lost : Tenths.rounded(given.lostToCap());
        return new BreakdownLine(
                given.rule(),
                given.reason(),
                ScoreBar.tone(given.dimension()),
                given.count(),
                Tenths.plain(raw),
                taken(lost - caps),
                taken(caps),
                Tenths.signed(points),
                Points.exactSigned(ScoreWire.decimal(given.points())),
                Moment.of(given.latestAt(), now),
                given.rule().equals(chosen));
    }

    private static String taken(long tenths) {
        return tenths == 0 ? null : Tenths.signed(-tenths);
    }
}
