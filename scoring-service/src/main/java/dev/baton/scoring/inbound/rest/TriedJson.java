package dev.baton.scoring.inbound.rest;

import dev.baton.scoring.application.trial.TryOnLead;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * One lead under two judges, as the API answers it.
 *
 * @param candidate  by the version on trial
 * @param active     by the models in use
 * @param difference of the totals
 */
record TriedJson(ScoreJson candidate, ScoreJson active, BigDecimal difference) {

    static TriedJson of(UUID lead, TryOnLead.Tried tried) {
        ScoreJson candidate = ScoreJson.of(lead, tried.candidate());
        ScoreJson active = ScoreJson.of(lead, tried.active());
        return new TriedJson(candidate, active, candidate.total().subtract(active.total()));
    }
}
