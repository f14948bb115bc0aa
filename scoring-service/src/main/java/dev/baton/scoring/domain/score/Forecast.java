package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.model.Qualification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When a lead will meet, or cease to meet, a level if nothing happens any more. A pure function, as the score is.
 *
 * <p>Time changes conditions at few hours, which are known beforehand: where a count leaves its window. Between two of
 * them points that were earned only fade and penalties only heal, so that the first and the last hour bound everything
 * between; halving what the bounds leave open finds the exact hour in some twenty evaluations.
 */
public final class Forecast {

    /** What a lead may meet. */
    public enum Level {
        /** The criteria. */
        ENTER,
        /** What a qualified lead must meet to remain so. */
        STAY
    }

    private final CompiledModel model;
    private final Qualification qualification;

    public Forecast(CompiledModel model) {
        this.model = model;
        this.qualification = model.qualification();
    }

    /**
     * The beginning of the first hour after the as-of in which the lead meets the level, or does not meet it.
     *
     * @param effect what people did to the total; taken as lasting
     * @param wanted true for meeting it
     * @return empty where that never comes
     */
    public Optional<Instant> next(
            Profile profile, Tally tally, Adjustments.Effect effect, Instant asOf, Level level, boolean wanted) {
        long from = Tally.hourOf(asOf) + 1;
        TreeSet<Long> bounds = turns(tally, from);
        bounds.add(from);
        bounds.add(Math.max(from, settled(tally)) + 1);
        for (Long begin : bounds) {
            Long next = bounds.higher(begin);
            if (next != null) {
                Segment segment = new Segment(model.facts(profile, tally, begin), effect, level, wanted);
                long hour = segment.first(begin, next - 1);
                if (hour >= 0) {
                    return Optional.of(Tally.startOf(hour));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether waiting alone could help a lead that does not meet the criteria; most can be told so at a glance. */
    public boolean mayRise(Score score) {
        if (model.heals() || !score.disqualifiedBy().isEmpty()) {
            return true;
        }
        for (Contribution given : score.contributions()) {
            if (given.raw() < 0) {
                return true;
            }
        }
        return false;
    }

    /** The hours at which a condition may turn or an event of the future comes to count. */
    private TreeSet<Long> turns(Tally tally, long from) {
        TreeSet<Long> turns = new TreeSet<>();
        for (Tally.Counts counts : tally.byKey().values()) {
            for (Long future = counts.hourAfter(from); future != null; future = counts.hourAfter(future)) {
                turns.add(future);
            }
        }
        List<Long> arrivals = new ArrayList<>(turns);
        arrivals.add(from);
        for (CompiledModel.Wanted wanted : model.windows()) {
            Tally.Counts counts = tally.get(wanted.key());
            for (Long arrival : counts == null ? List.<Long>of() : arrivals) {
                Long decisive = counts.hourOfNewest(wanted.atLeast(), arrival);
                if (decisive != null && decisive + wanted.hours() + 1 > from) {
                    turns.add(decisive + wanted.hours() + 1);
                }
            }
        }
        return turns;
    }

    /** The hour from which nothing changes any more. */
    private long settled(Tally tally) {
        long settled = 0;
        for (CompiledModel.Engagement rule : model.engagement()) {
            Long newest = newest(tally.get(rule.matcher()));
            settled = newest == null ? settled : Math.max(settled, rule.math().settledFrom(newest));
        }
        for (CompiledModel.Wanted wanted : model.windows()) {
            Long newest = newest(tally.get(wanted.key()));
            settled = newest == null ? settled : Math.max(settled, newest + wanted.hours() + 1);
        }
        for (Tally.Counts counts : tally.byKey().values()) {
            settled = Math.max(settled, newest(counts));
        }
        return settled;
    }

    private static Long newest(Tally.Counts counts) {
        return counts == null ? null : counts.hourOfNewest(1, Long.MAX_VALUE);
    }

    /** Hours in which no condition turns. */
    private final class Segment {

        private final Tally tally;
        private final List<CompiledModel.Engagement> counting;
        private final Adjustments.Effect effect;
        private final Level level;
        private final boolean wanted;
        private final long fit;
        private final boolean eligible;
        private final boolean criterion;

        Segment(LeadFacts facts, Adjustments.Effect effect, Level level, boolean wanted) {
            this.tally = facts.tally();
            this.effect = effect;
            this.level = level;
            this.wanted = wanted;
            // in the order of the scorer, each condition once: the budget they share must end at the same one
            fit = Sums.fit(model, facts);
            counting = Sums.counting(model, facts);
            criterion = !Scorer.matchingRecipes(model, facts, new ArrayList<>()).isEmpty()
                    || model.handRaise().count(facts.tally(), facts.nowHour()) > 0;
            eligible = Scorer.disqualifying(model, facts, new ArrayList<>()).isEmpty()
                    && (!qualification.requiresContact() || LeadPaths.contactable(facts.profile()));
        }

        /** The first hour that is as wanted, −1 where none is. */
        long first(long from, long to) {
            // what is best for the wish: points as they are worth most (or least) within the hours
            long best = wanted
                    ? Sums.engagement(model, counting, tally, from, to)
                    : Sums.engagement(model, counting, tally, to, from);
            if (meets(best) != wanted) {
                return -1;
            }
            if (from == to) {
                return from;
            }
            long middle = (from + to) >>> 1;
            long early = first(from, middle);
            return early >= 0 ? early : first(middle + 1, to);
        }

        private boolean meets(long engagement) {
            if (!eligible) {
                return false;
            }
            long total = effect.on(fit + engagement);
            return criterion
                    || (level == Level.STAY && total >= qualification.leaveTotal())
                    || model.earned(fit, engagement, total);
        }
    }
}
