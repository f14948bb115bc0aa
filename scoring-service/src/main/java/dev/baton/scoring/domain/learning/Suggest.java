package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.learning.CrossValidation.Fitted;
import dev.baton.scoring.domain.learning.CrossValidation.Judged;
import dev.baton.scoring.domain.learning.Suggestion.Band;
import dev.baton.scoring.domain.learning.Suggestion.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns a points model from decided leads and measures it on leads it has not seen. */
public final class Suggest {

    /** With fewer won or lost leads than this a model would be learned from chance. */
    public static final int FEWEST_OF_EACH = 50;

    private static final int FOLDS = 5;
    private static final int BANDS = 10;
    private static final int HALF_POINTS_A_LEVEL = 10;

    private final CrossValidation validation;

    /**
     * @param learner finds weights
     * @param seed    deals the leads into folds; the same seed gives the same suggestion
     */
    public Suggest(Learner learner, long seed) {
        this.validation = new CrossValidation(learner, seed);
    }

    /** Whether there is enough to learn from. */
    public static boolean isEnough(int won, int lost) {
        return won >= FEWEST_OF_EACH && lost >= FEWEST_OF_EACH;
    }

    /**
     * Suggests.
     *
     * @param leads    decided leads, {@linkplain #isEnough enough} of both outcomes
     * @param standard what the version it begins from makes of each of them, in their order
     * @param base     document of that version
     * @param choice   what becomes of its rules
     * @param dropped  ids of its disqualifiers that are left out
     */
    public Suggestion suggest(
            List<Observation> leads,
            List<StandardResult> standard,
            Map<String, Object> base,
            StandardRules choice,
            Set<String> dropped) {
        boolean[] won = Evaluation.outcomes(leads);
        int wins = (int) leads.stream().filter(Observation::won).count();
        if (!isEnough(wins, leads.size() - wins)) {
            throw new IllegalArgumentException("too few decided leads: " + wins + " won of " + leads.size());
        }
        Judged judged = validation.judge(leads, FOLDS);
        Fitted fitted = validation.fit(leads);
        Draft draft = Draft.of(base, dropped, choice, fitted.table());
        double[] totals = new double[won.length];
        Arrays.setAll(totals, i -> draft.total(judged.fit()[i], judged.engagement()[i], standard.get(i)));
        double[] current =
                standard.stream().mapToDouble(one -> one.total() / 500.0).toArray();
        List<Level> levels = levels(totals, won, wins, draft, standard);
        Level best = levels.stream()
                .reduce((one, other) -> balance(other) > balance(one) ? other : one)
                .orElseThrow();
        int threshold = best.total().multiply(BigDecimal.TWO).intValueExact();
        return new Suggestion(
                leads.size(),
                wins,
                FOLDS,
                Evaluation.rounded(Evaluation.auc(judged.learned(), won)),
                Evaluation.rounded(Evaluation.auc(totals, won)),
                Evaluation.rounded(Evaluation.auc(current, won)),
                best.total(),
                levels,
                bands(totals, won),
                bands(current, won),
                fitted.refusals(),
                stopped(draft, standard, won),
                draft.keepsEngagement(),
                SuggestedDocument.of(draft, fitted.table(), threshold));
    }

    /** What all of the leads teach, as points: the table that the suggested document is written from. */
    public PointsTable table(List<Observation> leads) {
        return validation.fit(leads).table();
    }

    private static Suggestion.Stopped stopped(Draft draft, List<StandardResult> standard, boolean[] won) {
        int leads = 0;
        int wins = 0;
        for (int i = 0; i < won.length; i++) {
            if (standard.get(i).isStopped(draft.dropped())) {
                leads++;
                wins += won[i] ? 1 : 0;
            }
        }
        return new Suggestion.Stopped(leads, wins);
    }

    /** Who would be handed over by the whole draft, its disqualifiers, contact and recipes included. */
    private static List<Level> levels(
            double[] halfPoints, boolean[] won, int wins, Draft draft, List<StandardResult> standard) {
        List<Level> levels = new ArrayList<>();
        int highest = (int) Arrays.stream(halfPoints).max().orElse(0);
        for (int level = HALF_POINTS_A_LEVEL;
                level <= Math.max(HALF_POINTS_A_LEVEL, highest);
                level += HALF_POINTS_A_LEVEL) {
            int qualified = 0;
            int rightly = 0;
            for (int i = 0; i < won.length; i++) {
                if (draft.qualifies(halfPoints[i], level, standard.get(i))) {
                    qualified++;
                    rightly += won[i] ? 1 : 0;
                }
            }
            levels.add(new Level(RuleWriter.points(level), qualified, share(rightly, qualified), share(rightly, wins)));
        }
        return levels;
    }

    /** F1: the harmonic mean of precision and recall. */
    private static double balance(Level level) {
        double precision = level.precision().doubleValue();
        double recall = level.recall().doubleValue();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Bands of about as many leads each; leads of the same points share a band. */
    private static List<Band> bands(double[] halfPoints, boolean[] won) {
        Integer[] order = new Integer[won.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(halfPoints[a], halfPoints[b]));
        List<Band> bands = new ArrayList<>();
        for (int from = 0; from < order.length; ) {
            int to = Math.min(order.length, from + Math.max(1, order.length / BANDS));
            while (to < order.length && halfPoints[order[to]] == halfPoints[order[to - 1]]) {
                to++;
            }
            int wins = 0;
            for (int i = from; i < to; i++) {
                wins += won[order[i]] ? 1 : 0;
            }
            bands.add(new Band(
                    RuleWriter.points((int) Math.round(halfPoints[order[from]])),
                    RuleWriter.points((int) Math.round(halfPoints[order[to - 1]])),
                    to - from,
                    share(wins, to - from)));
            from = to;
        }
        return bands;
    }

    private static BigDecimal share(int part, int of) {
        return of == 0 ? Evaluation.rounded(0) : Evaluation.rounded(part / (double) of);
    }
}
