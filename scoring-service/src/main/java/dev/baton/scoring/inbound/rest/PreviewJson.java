package dev.baton.scoring.inbound.rest;

import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.application.trial.PreviewModel;
import dev.baton.scoring.domain.trial.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A preview as the API answers it. Counts are of all leads, scaled up from the sample where there are more leads than it
 * holds.
 *
 * @param leads           all there are
 * @param sampled         those that were judged twice
 * @param judgedOtherwise whose total would be another
 * @param qualifiedBefore who meet the criteria now
 * @param qualifiedAfter  who would meet them
 * @param wouldQualify    who would cross upwards by the change alone
 * @param wouldCease      who would cross downwards by the change alone
 * @param histogram       sampled leads by total
 */
record PreviewJson(
        long leads,
        long sampled,
        long judgedOtherwise,
        long qualifiedBefore,
        long qualifiedAfter,
        long wouldQualify,
        long wouldCease,
        List<Bin> histogram,
        List<Example> examples,
        List<OverBudget> overBudget) {

    /** A rule, recipe or disqualifier whose evaluation costs more than it may for so many of the sampled leads. */
    record OverBudget(String rule, long leads) {}

    /** Sampled leads whose total is at least {@code from} and less than the next one's. */
    record Bin(int from, long before, long after) {}

    /** A lead whose standing would change. */
    record Example(UUID leadId, String change, BigDecimal before, BigDecimal after, List<String> qualifiedBy) {}

    static PreviewJson of(PreviewModel.Preview preview) {
        Comparison compared = preview.comparison();
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < compared.before().length; i++) {
            bins.add(new Bin(Comparison.POINTS_A_BAND * i, compared.before()[i], compared.after()[i]));
        }
        return new PreviewJson(
                preview.population(),
                compared.leads(),
                preview.scaled(compared.judgedOtherwise()),
                preview.scaled(compared.qualifiedBefore()),
                preview.scaled(compared.qualifiedAfter()),
                preview.scaled(compared.wouldQualify()),
                preview.scaled(compared.wouldCease()),
                bins,
                compared.examples().stream()
                        .map(one -> new Example(
                                one.leadId(),
                                one.qualifies() ? "WOULD_QUALIFY" : "WOULD_CEASE",
                                ScoreWire.decimal(one.before()),
                                ScoreWire.decimal(one.after()),
                                one.by()))
                        .toList(),
                compared.overBudget().entrySet().stream()
                        .map(one -> new OverBudget(one.getKey(), one.getValue()))
                        .toList());
    }
}
