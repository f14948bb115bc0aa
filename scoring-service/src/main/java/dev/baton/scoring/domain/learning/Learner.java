package dev.baton.scoring.domain.learning;

import java.util.List;

/** Finds the weights of a logistic regression. */
public interface Learner {

    /**
     * What was learned.
     *
     * @param weights one a column, in log-odds
     * @param bias    log-odds of a lead whose columns are all zero
     */
    record Learned(double[] weights, double bias) {}

    /**
     * Learns; many weights become exactly zero, for people have to read what comes of it.
     *
     * @param rows    the leads, all of the same columns
     * @param won     which of them became customers
     * @param columns how many columns there are
     * @param freedom the larger, the more columns keep a weight; above zero
     */
    Learned learn(List<Row> rows, boolean[] won, int columns, double freedom);
}
