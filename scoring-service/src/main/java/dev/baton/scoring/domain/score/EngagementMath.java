package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.model.Repeat;
import dev.baton.scoring.domain.model.ScoringModel.EngagementRule;
import java.util.Map;

/**
 * The points of one engagement rule, in the fixed order repeat → window → decay → cap. Shares are summed before points are
 * multiplied and rounded once, so that it does not matter how events were spread over hours and batches.
 *
 * @param points of one event, milli-points
 * @param first  how many of the earliest events count
 * @param every  hours that must lie between two events that count, 0 where none must
 * @param window hours an event counts for
 * @param fading shares by age
 * @param cap    most the rule gives or takes
 */
record EngagementMath(long points, long first, long every, int window, Fading fading, long cap) {

    /**
     * The outcome.
     *
     * @param raw         before decay and cap
     * @param lostToDecay what age took
     * @param lostToCap   what the cap took
     * @param count       events that counted
     */
    record Outcome(long raw, long lostToDecay, long lostToCap, long count) {
        long points() {
            return raw - lostToDecay - lostToCap;
        }
    }

    static EngagementMath of(EngagementRule rule) {
        long first = rule.repeat() instanceof Repeat.FirstN few ? few.events() : Long.MAX_VALUE;
        long every = rule.repeat() instanceof Repeat.OncePer period ? period.hours() : 0;
        return new EngagementMath(rule.points(), first, every, rule.window(), Fading.of(rule.decay()), rule.cap());
    }

    Outcome apply(Tally.Counts counts, long nowHour) {
        long repeated = 0;
        long count = 0;
        long shares = 0;
        long free = Long.MIN_VALUE;
        for (Map.Entry<Long, Integer> entry : counts.byHour().entrySet()) {
            long hour = entry.getKey();
            if (hour > nowHour || repeated >= first) {
                break;
            }
            long room = room(entry.getValue(), hour, free, first - repeated);
            repeated += room;
            free = room > 0 ? hour + every : free;
            if (nowHour - hour <= window) {
                count += room;
                shares += room * fading.shareAt(nowHour - hour);
            }
        }
        long raw = Math.multiplyExact(points, count);
        long left = scaled(shares);
        long capped = Math.max(-cap, Math.min(cap, left));
        return new Outcome(raw, raw - left, left - capped, count);
    }

    /** The hour from which an event of an hour changes nothing any more. */
    long settledFrom(long hour) {
        long faded = fading.settledAfter();
        return hour + (window == Integer.MAX_VALUE ? faded : Math.max(faded, window)) + 1;
    }

    /** How many events of an hour count. */
    private long room(int events, long hour, long free, long left) {
        if (every > 0) {
            return hour >= free ? 1 : 0;
        }
        return Math.min(events, left);
    }

    /** Points times shares, rounded half away from zero; split in two, so that no product leaves the range of a long. */
    private long scaled(long shares) {
        long whole = shares >> Fading.SCALE;
        long part = shares & (Fading.WHOLE - 1);
        long magnitude = Math.abs(points);
        long half = 1L << (Fading.SCALE - 1);
        long scaled = Math.multiplyExact(magnitude, whole) + ((magnitude * part + half) >> Fading.SCALE);
        return points < 0 ? -scaled : scaled;
    }
}
