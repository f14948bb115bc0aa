package dev.baton.scoring.inbound.rest;

import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.application.trial.RunShadows;
import dev.baton.scoring.application.trial.Shadows.Agreement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * What a shadow found, as the API answers it.
 *
 * @param judged    leads that something happened to since it began
 * @param agreement share of them about which both agree, null before the first
 * @param more      leads that only this version would have handed over
 * @param less      leads that only the models in use would have
 * @param pending   leads that are still to be looked at
 */
record ShadowJson(
        JobJson job,
        long judged,
        BigDecimal agreement,
        long both,
        long more,
        long less,
        long neither,
        long pending,
        List<Example> examples) {

    /** A lead about which they differ. */
    record Example(UUID leadId, String would, BigDecimal active, BigDecimal candidate) {}

    static ShadowJson of(RunShadows.Report report) {
        Agreement found = report.agreement();
        long judged = found.both() + found.neither() + found.onlyCandidate() + found.onlyActive();
        return new ShadowJson(
                JobJson.of(report.job()),
                judged,
                judged == 0
                        ? null
                        : BigDecimal.valueOf(found.both() + found.neither())
                                .divide(BigDecimal.valueOf(judged), 4, RoundingMode.HALF_UP),
                found.both(),
                found.onlyCandidate(),
                found.onlyActive(),
                found.neither(),
                found.pending(),
                found.differences().stream()
                        .map(one -> new Example(
                                one.leadId(),
                                one.byCandidate() ? "MORE" : "LESS",
                                ScoreWire.decimal(one.active()),
                                ScoreWire.decimal(one.candidate())))
                        .toList());
    }
}
