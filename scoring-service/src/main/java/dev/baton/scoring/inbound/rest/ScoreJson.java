package dev.baton.scoring.inbound.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.contracts.score.Contribution;
import dev.baton.contracts.score.Score;
import dev.baton.scoring.application.ExplainScore;
import dev.baton.scoring.application.ScoreWire;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A score as {@code GET /v1/leads/{id}/score} answers it: that of the wire, with the events behind each contribution.
 * The points of the contributions sum to the total exactly; {@code automatic} is what the rules alone give, and
 * {@code overBudget} names the conditions whose evaluation costs more than it may (rules and recipes count 0, disqualifiers
 * hold);
 * {@code nextCrossingAt} when the lead crosses if nothing happens any more, left out where it never does and for the past.
 */
record ScoreJson(
        UUID leadId,
        String model,
        int modelVersion,
        Instant asOf,
        BigDecimal fit,
        BigDecimal engagement,
        BigDecimal automatic,
        BigDecimal total,
        String grade,
        BigDecimal completeness,
        boolean scored,
        boolean qualified,
        List<String> qualifiedBy,
        List<String> disqualifiedBy,
        List<Evidence> contributions,
        List<String> overBudget,
        Instant nextCrossingAt) {

    /**
     * A contribution with its events.
     *
     * @param contribution       as on the wire
     * @param lostToRuleCap      the part of {@code lostToCap} that the rule's own cap took
     * @param lostToGroupCap     the part that the cap of its group took
     * @param lostToDimensionCap the part that the bounds of its dimension took
     * @param eventIds           the events that were counted, the newest first, a hundred at most; empty for fit
     */
    record Evidence(
            @JsonUnwrapped Contribution contribution,
            BigDecimal lostToRuleCap,
            BigDecimal lostToGroupCap,
            BigDecimal lostToDimensionCap,
            List<UUID> eventIds) {

        private static Evidence of(dev.baton.scoring.domain.score.Contribution given, List<UUID> events) {
            return new Evidence(
                    ScoreWire.contribution(given),
                    ScoreWire.decimal(given.lost().rule()),
                    ScoreWire.decimal(given.lost().group()),
                    ScoreWire.decimal(given.lost().dimension()),
                    events);
        }
    }

    static ScoreJson of(UUID lead, ExplainScore.Explained explained) {
        Score score = ScoreWire.score(explained.score());
        return new ScoreJson(
                lead,
                score.model(),
                score.modelVersion(),
                score.asOf(),
                score.fit(),
                score.engagement(),
                ScoreWire.decimal(explained.score().automatic()),
                score.total(),
                score.grade(),
                score.completeness(),
                score.scored(),
                score.qualified(),
                score.qualifiedBy(),
                score.disqualifiedBy(),
                explained.score().contributions().stream()
                        .map(given -> Evidence.of(given, explained.events().getOrDefault(given.rule(), List.of())))
                        .toList(),
                explained.score().overBudget(),
                explained.nextCrossingAt());
    }
}
