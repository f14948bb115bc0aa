package dev.baton.scoring.domain.model;

import dev.baton.kit.condition.Condition;
import java.time.Duration;
import java.util.List;

/**
 * What makes a lead an MQL: the threshold, a cell of the matrix of fit and engagement, a recipe or a hand-raise; none of them while a disqualifier holds.
 *
 * @param enterTotal      total to reach, milli-points
 * @param minimumFit      fit to reach beside it, milli-points
 * @param matrix          grades that qualify, each with every better one
 * @param leaveTotal      a qualified lead leaves below this total, milli-points
 * @param dwell           how long it must have been below before it leaves
 * @param requiresContact whether an e-mail address or phone number must be known
 * @param handRaise       events that qualify at once
 * @param recipes         boolean criteria that qualify at once
 * @param coolDown        how long a lead that was handed back rests
 */
public record Qualification(
        long enterTotal,
        long minimumFit,
        List<String> matrix,
        long leaveTotal,
        Duration dwell,
        boolean requiresContact,
        Condition.Events handRaise,
        List<Recipe> recipes,
        Duration coolDown) {

    public Qualification {
        matrix = List.copyOf(matrix);
        recipes = List.copyOf(recipes);
        if (leaveTotal > enterTotal) {
            throw new IllegalArgumentException("leaving above the level of entering: " + leaveTotal);
        }
    }

    /**
     * A boolean criterion.
     *
     * @param id     of the recipe
     * @param when   over the lead and counts of events
     * @param reason in words
     */
    public record Recipe(String id, Condition when, String reason) {}
}
