package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.model.Decay;
import dev.baton.scoring.domain.model.ScoringModel.EngagementRule;
import java.util.Map;

/**
 * The points of one engagement rule, in the fixed order repeat → decay → cap. Shares are summed before points are
 * multiplied and rounded once, so that it does not matter how events were spread over hours and batches.
 *
 * @param points of one event, milli-points
 * @param first  how many of the earliest events count
 * @param decay  shares by age, null when points stay
 * @param cap    most the rule gives or takes
 */
record EngagementMath(long points, int first, HalfLife decay, long cap) {

    /**
     * The outcome.
     *
     * @param raw         before decay and cap
     * @param lostToDecay what age took
     * @param lostToCap   what the cap took
     * @param count       events that counted
     */
    record Outcome(long raw, long lostToDecay, long lostToCap, long count) {}

    static EngagementMath of(EngagementRule rule) {
        HalfLife decay =
                switch (rule.decay()) {
                    case Decay.None none -> null;
                    case Decay.HalfLife halfLife -> new HalfLife(halfLife.hours());
                };
        return new EngagementMath(rule.points(), rule.repeat().first(), decay, rule.cap());
    }

    Outcome apply(Tally.Counts counts, long nowHour) {
        long count = 0;
        long shares = 0;
        for (Map.Entry<Long, Integer> hour : counts.byHour().entrySet()) {
            long room = Math.min(hour.getValue(), first - count);
            if (hour.getKey() > nowHour || room <= 0) {
                break;
            }
            count += room;
            shares += room * shareAt(nowHour - hour.getKey());
        }
        long raw = Math.multiplyExact(points, count);
        long left = scaled(shares);
        long capped = Math.max(-cap, Math.min(cap, left));
        return new Outcome(raw, raw - left, left - capped, count);
    }

    private long shareAt(long hours) {
        return decay == null ? 1L << HalfLife.SCALE : decay.shareAt(hours);
    }

    /** Points times shares, rounded half away from zero; split in two, so that no product leaves the range of a long. */
    private long scaled(long shares) {
        long whole = shares >> HalfLife.SCALE;
        long part = shares & ((1L << HalfLife.SCALE) - 1);
        long magnitude = Math.abs(points);
        long half = 1L << (HalfLife.SCALE - 1);
        long scaled = Math.multiplyExact(magnitude, whole) + ((magnitude * part + half) >> HalfLife.SCALE);
        return points < 0 ? -scaled : scaled;
    }
}
