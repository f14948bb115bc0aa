package dev.baton.scoring.domain.learning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A suggested model with how it was measured. Every figure about the suggested model is of leads it had not seen.
 *
 * @param leads      how many decided leads it was learned from
 * @param won        how many of them became customers
 * @param folds      how many parts the leads were dealt into: each was judged by what was learned from the others
 * @param learnedAuc of the regression itself
 * @param pointsAuc  of the points made of it: what people will use
 * @param currentAuc of the model in use on the same leads, null where it could not score them
 * @param threshold  total from which on a lead qualifies: the best balance of precision and recall
 * @param levels     what other thresholds would give, ascending
 * @param bands      calibration of the suggested points: won share by band of points
 * @param currentBands the same for the model in use
 * @param refusals   traits and deeds that were left out, and why
 * @param document   the model document
 */
public record Suggestion(
        int leads,
        int won,
        int folds,
        BigDecimal learnedAuc,
        BigDecimal pointsAuc,
        BigDecimal currentAuc,
        BigDecimal threshold,
        List<Level> levels,
        List<Band> bands,
        List<Band> currentBands,
        List<Refusal> refusals,
        Map<String, Object> document) {

    /**
     * What a threshold gives.
     *
     * @param total     the threshold
     * @param qualified how many of the decided leads reach it
     * @param precision share of these that were won
     * @param recall    share of the won that reach it
     */
    public record Level(BigDecimal total, int qualified, BigDecimal precision, BigDecimal recall) {}

    /**
     * Leads of similar points.
     *
     * @param from  lowest points of the band
     * @param to    highest
     * @param leads how many
     * @param won   share of them that was won
     */
    public record Band(BigDecimal from, BigDecimal to, int leads, BigDecimal won) {}
}
