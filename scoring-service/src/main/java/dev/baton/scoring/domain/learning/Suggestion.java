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
 * @param stopped    decided leads that the draft's disqualifiers keep from sales, or that can't be contacted; no level counts
 *                   them as qualified
 * @param keepsEngagement whether the engagement rules of the version it begins from stay, since history taught none
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
        Stopped stopped,
        boolean keepsEngagement,
        Map<String, Object> document) {

    /**
     * Decided leads that can't be handed over, whatever their points.
     *
     * @param leads how many
     * @param won   how many of them became customers
     */
    public record Stopped(int leads, int won) {}

    /**
     * What a threshold gives with the whole draft: its disqualifiers, contact, recipes and hand-raise included.
     *
     * @param total     the threshold
     * @param qualified how many of the decided leads would be handed over
     * @param precision share of these that were won
     * @param recall    share of the won that would be handed over
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
