package dev.baton.scoring.inbound.rest;

import dev.baton.scoring.application.trial.TryOnLead;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * One lead under two models, as the API answers it.
 *
 * @param candidate  by the version on trial, whether or not it applies to the lead
 * @param active     by the models in use
 * @param difference of the totals
 * @param applies    whether the version would score the lead if it were active: its entry condition holds, and no model
 *                   with a lower priority number takes the lead first
 * @param wouldScore {@code key@version} of the model that would score the lead
 */
record TriedJson(ScoreJson candidate, ScoreJson active, BigDecimal difference, boolean applies, String wouldScore) {

    static TriedJson of(UUID lead, TryOnLead.Tried tried) {
        ScoreJson candidate = ScoreJson.of(lead, tried.candidate());
        ScoreJson active = ScoreJson.of(lead, tried.active());
        return new TriedJson(
                candidate, active, candidate.total().subtract(active.total()), tried.applies(), tried.wouldScore());
    }
}
