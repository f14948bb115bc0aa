package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.learning.Learner.Learned;
import dev.baton.scoring.domain.learning.Question.Doing;
import dev.baton.scoring.domain.learning.Question.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was learned, as points a person can read and add up: half points at the finest, none below zero for an answer.
 *
 * <p>Log-odds become points by one factor for all. Among the answers of one question only differences matter, so the
 * least favourable answer gets no points and the others what they are above it; then nothing is lost to the floor at
 * zero. A deed may cost points: there is no rule for what a lead did not do.
 *
 * @param questionnaire what is asked
 * @param halfPoints    one figure a column, in half points; for the second column of a {@link Doing}: for each time
 */
public record PointsTable(Questionnaire questionnaire, int[] halfPoints) {

    /** Points of a lead with every favourable answer. */
    public static final int MOST = 100;

    /**
     * Turns weights into points.
     *
     * @param learned one weight a column of the questionnaire
     */
    public static PointsTable of(Questionnaire questionnaire, Learned learned) {
        double[] weights = learned.weights().clone();
        double most = 0;
        int offset = 0;
        for (Question question : questionnaire.questions()) {
            most += switch (question) {
                case Trait trait -> aboveTheLeast(weights, offset, trait.columns());
                case Doing doing -> Math.max(0, weights[offset]) + Math.max(0, weights[offset + 1]);
            };
            offset += question.columns();
        }
        return new PointsTable(questionnaire, rounded(questionnaire, weights, most == 0 ? 0 : MOST / most));
    }

    /** Shifts a question's weights so that the least is zero; gives the greatest. */
    private static double aboveTheLeast(double[] weights, int offset, int columns) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = offset; i < offset + columns; i++) {
            least = Math.min(least, weights[i]);
            most = Math.max(most, weights[i]);
        }
        for (int i = offset; i < offset + columns; i++) {
            weights[i] -= least;
        }
        return most - least;
    }

    private static int[] rounded(Questionnaire questionnaire, double[] weights, double factor) {
        int[] halfPoints = new int[weights.length];
        int offset = 0;
        for (Question question : questionnaire.questions()) {
            for (int i = offset; i < offset + question.columns(); i++) {
                boolean eachTime = question instanceof Doing && i > offset;
                double points = weights[i] * factor / (eachTime ? Doing.MOST : 1);
                halfPoints[i] = (int) Math.round(2 * points);
            }
            offset += question.columns();
        }
        return halfPoints;
    }

    /** A lead's points, in half points: what a model made of this table gives it, the floor of engagement included. */
    public int score(Observation lead) {
        return fit(lead) + engagement(lead);
    }

    /** The part that its traits give. */
    int fit(Observation lead) {
        int fit = 0;
        int offset = 0;
        for (Question question : questionnaire.questions()) {
            if (question instanceof Trait trait) {
                fit += halfPoints[offset + trait.indexOf(lead.traits().get(trait.path()))];
            }
            offset += question.columns();
        }
        return fit;
    }

    /** The part that its behaviour gives, never below zero. */
    int engagement(Observation lead) {
        int engagement = 0;
        int offset = 0;
        for (Question question : questionnaire.questions()) {
            if (question instanceof Doing doing) {
                int times = Math.min(lead.deeds().getOrDefault(doing.deed(), 0), Doing.MOST);
                engagement += times == 0 ? 0 : halfPoints[offset] + times * halfPoints[offset + 1];
            }
            offset += question.columns();
        }
        return Math.max(0, engagement);
    }

    /** The questions that give or take points, with their figures. */
    public List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        int offset = 0;
        for (Question question : questionnaire.questions()) {
            int[] points = Arrays.copyOfRange(halfPoints, offset, offset + question.columns());
            if (Arrays.stream(points).anyMatch(figure -> figure != 0)) {
                asked.add(new Asked(question, Arrays.stream(points).boxed().toList()));
            }
            offset += question.columns();
        }
        return asked;
    }

    /**
     * A question with its points.
     *
     * @param question   what is asked
     * @param halfPoints one figure a column of the question
     */
    public record Asked(Question question, List<Integer> halfPoints) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof PointsTable table
                && questionnaire.equals(table.questionnaire)
                && Arrays.equals(halfPoints, table.halfPoints);
    }

    @Override
    public int hashCode() {
        return 31 * questionnaire.hashCode() + Arrays.hashCode(halfPoints);
    }

    @Override
    public String toString() {
        return "PointsTable" + asked();
    }
}
