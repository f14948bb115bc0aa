package dev.baton.scoring.inbound.console.page;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.score.Contribution;
import java.time.Instant;

/**
 * One rule's share of the score: {@code raw − decay − caps = points}, exactly.
 *
 * @param rule    its id
 * @param reason  in words
 * @param tone    {@code fit} or {@code engage}
 * @param count   how many events gave it
 * @param raw     before decay and caps
 * @param decay   what age took; null where nothing
 * @param caps    what caps took; null where nothing
 * @param points  what counts
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
        Moment latest,
        boolean current) {

    static BreakdownLine of(Contribution given, String chosen, Instant now) {
        return new BreakdownLine(
                given.rule(),
                given.reason(),
                ScoreBar.tone(given.dimension()),
                given.count(),
                Points.plain(ScoreWire.decimal(given.raw())),
                taken(given.lostToDecay()),
                taken(given.lostToCap()),
                Points.signed(ScoreWire.decimal(given.points())),
                Moment.of(given.latestAt(), now),
                given.rule().equals(chosen));
    }

    private static String taken(long milli) {
        return milli == 0 ? null : Points.signed(ScoreWire.decimal(-milli));
    }
}
