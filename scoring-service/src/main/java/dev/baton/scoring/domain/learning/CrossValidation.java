package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.learning.Learner.Learned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Measures a way of learning on leads it has not seen: the leads are dealt into folds, and each fold is judged by what was
 * learned from the others. Questions, freedom and points are found anew each time, from the others alone.
 */
final class CrossValidation {

    private static final double[] FREEDOMS = {0.03, 0.1, 0.3, 1, 3};

    /** A sparser model that is worse by less than this is preferred: fewer rules to read. */
    private static final double NOT_WORSE = 0.002;

    private final Learner learner;
    private final long seed;

    CrossValidation(Learner learner, long seed) {
        this.learner = learner;
        this.seed = seed;
    }

    /**
     * What came of it; one figure a lead, each by a model that had not seen the lead.
     *
     * @param learned    log-odds of the regression
     * @param fit        half points that the points table gives for traits
     * @param engagement half points that it gives for behaviour
     */
    record Judged(double[] learned, double[] fit, double[] engagement) {}

    Judged judge(List<Observation> leads, int folds) {
        int[] fold = dealt(leads.size(), folds);
        double[] learned = new double[leads.size()];
        double[] fit = new double[leads.size()];
        double[] engagement = new double[leads.size()];
        for (int held = 0; held < folds; held++) {
            Fitted fitted = fit(without(leads, fold, held));
            for (int i = 0; i < leads.size(); i++) {
                if (fold[i] == held) {
                    learned[i] = fitted.logOdds(leads.get(i));
                    fit[i] = fitted.table().fit(leads.get(i));
                    engagement[i] = fitted.table().engagement(leads.get(i));
                }
            }
        }
        return new Judged(learned, fit, engagement);
    }

    /** Learns from all of the leads. */
    Fitted fit(List<Observation> leads) {
        QuestionnaireDesigner designer = new QuestionnaireDesigner(QuestionnaireDesigner.Limits.of(leads.size()));
        double freedom = freedom(leads, designer);
        return fit(leads, designer, freedom);
    }

    private Fitted fit(List<Observation> leads, QuestionnaireDesigner designer, double freedom) {
        Questionnaire questionnaire = designer.design(leads);
        List<Row> rows = leads.stream().map(questionnaire::answers).toList();
        Learned learned = learner.learn(rows, Evaluation.outcomes(leads), questionnaire.columns(), freedom);
        return new Fitted(learned, PointsTable.of(questionnaire, learned), designer.refusals());
    }

    /** The least freedom that does about as well as the best, measured on a fifth that is set apart. */
    private double freedom(List<Observation> leads, QuestionnaireDesigner designer) {
        int[] fold = dealt(leads.size(), 5);
        List<Observation> learnedFrom = without(leads, fold, 0);
        List<Observation> judged = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            if (fold[i] == 0) {
                judged.add(leads.get(i));
            }
        }
        double[] aucs = new double[FREEDOMS.length];
        for (int i = 0; i < FREEDOMS.length; i++) {
            Fitted fitted = fit(learnedFrom, designer, FREEDOMS[i]);
            aucs[i] =
                    Evaluation.auc(judged.stream().mapToDouble(fitted::logOdds).toArray(), Evaluation.outcomes(judged));
        }
        double best = Arrays.stream(aucs).max().orElse(0);
        int chosen = 0;
        while (aucs[chosen] < best - NOT_WORSE) {
            chosen++;
        }
        return FREEDOMS[chosen];
    }

    private int[] dealt(int leads, int folds) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < leads; i++) {
            order.add(i % folds);
        }
        Collections.shuffle(order, new SplittableRandom(seed));
        return order.stream().mapToInt(i -> i).toArray();
    }

    private static List<Observation> without(List<Observation> leads, int[] fold, int held) {
        List<Observation> rest = new ArrayList<>(leads.size());
        for (int i = 0; i < leads.size(); i++) {
            if (fold[i] != held) {
                rest.add(leads.get(i));
            }
        }
        return rest;
    }

    /**
     * A regression with the points made of it.
     *
     * @param learned  its weights
     * @param table    its points
     * @param refusals traits it was not given
     */
    record Fitted(Learned learned, PointsTable table, List<Refusal> refusals) {

        double logOdds(Observation lead) {
            return table.questionnaire().answers(lead).dot(learned.weights()) + learned.bias();
        }
    }
}
