package dev.baton.scoring.domain.trial;

import dev.baton.scoring.domain.score.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A sample of leads as they are judged now and as they would be. */
public final class Comparison {

    /** How wide a band of {@link #before()} and {@link #after()} is. */
    public static final int POINTS_A_BAND = 5;

    private static final int BINS = 20;
    private static final int EXAMPLES_EACH_WAY = 10;

    /**
     * A lead whose standing would change.
     *
     * @param before total now, milli-points
     * @param after  total then
     */
    public record Example(UUID leadId, boolean qualifies, long before, long after, List<String> by) {}

    private final long[] before = new long[BINS + 1];
    private final long[] after = new long[BINS + 1];
    private final List<Example> coming = new ArrayList<>();
    private final List<Example> going = new ArrayList<>();
    private final Map<String, Long> overBudget = new TreeMap<>();
    private long leads;
    private long judgedOtherwise;
    private long qualifiedBefore;
    private long qualifiedAfter;
    private long wouldQualify;
    private long wouldCease;

    /**
     * Adds a lead.
     *
     * @param now      its score under the models in use
     * @param then     its score with the version on trial among them
     * @param standing whether it stands as qualified
     * @param admits   whether it could cross at all: neither resting nor put out of the race
     * @param holds    whether a qualified lead would stay so
     */
    public void add(UUID lead, Score now, Score then, boolean standing, boolean admits, boolean holds) {
        leads++;
        then.overBudget().forEach(rule -> overBudget.merge(rule, 1L, Long::sum));
        before[bin(now)]++;
        after[bin(then)]++;
        judgedOtherwise += now.total() == then.total() ? 0 : 1;
        qualifiedBefore += now.qualified() ? 1 : 0;
        qualifiedAfter += then.qualified() ? 1 : 0;
        boolean comes = !standing && admits && then.qualified() && !now.qualified();
        boolean goes = standing && !holds;
        wouldQualify += comes ? 1 : 0;
        wouldCease += goes ? 1 : 0;
        List<Example> examples = comes ? coming : going;
        if ((comes || goes) && examples.size() < EXAMPLES_EACH_WAY) {
            examples.add(new Example(lead, comes, now.total(), then.total(), then.qualifiedBy()));
        }
    }

    private static int bin(Score score) {
        return (int) Math.max(0, Math.min(BINS, score.total() / (POINTS_A_BAND * 1_000)));
    }

    /** Rules, recipes and disqualifiers of the version on trial that cost more than they may, with the number of leads. */
    public Map<String, Long> overBudget() {
        return Collections.unmodifiableMap(overBudget);
    }

    /** Leads by total now, in steps of five points; the last holds 100 and more. */
    public long[] before() {
        return before.clone();
    }

    /** Leads by total then. */
    public long[] after() {
        return after.clone();
    }

    /** Some of the leads whose standing would change: those that would qualify first, ten each way at most. */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>(coming);
        examples.addAll(going);
        return List.copyOf(examples);
    }

    public long leads() {
        return leads;
    }

    /** Leads whose total would be another. */
    public long judgedOtherwise() {
        return judgedOtherwise;
    }

    /** Leads that meet the criteria now. */
    public long qualifiedBefore() {
        return qualifiedBefore;
    }

    /** Leads that would meet the criteria. */
    public long qualifiedAfter() {
        return qualifiedAfter;
    }

    /** Leads that would cross upwards by the change alone. */
    public long wouldQualify() {
        return wouldQualify;
    }

    /** Qualified leads that would cross downwards by the change alone. */
    public long wouldCease() {
        return wouldCease;
    }
}
