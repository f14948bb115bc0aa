package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.score.Score;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.application.trial.ScoreManyLeads;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Scores of many leads as the API answers them.
 *
 * @param items   the leads that were found
 * @param missing ids of the leads that were not: unknown, or part of another lead by now
 */
record ManyScoresJson(List<Item> items, List<UUID> missing) {

    /**
     * A lead's score in points; {@code GET /v1/leads/{id}/score?model=&version=} gives its breakdown.
     *
     * @param applies    whether the version would score the lead if it were active
     * @param overBudget conditions whose evaluation costs more than it may: rules and recipes count 0, disqualifiers hold
     */
    record Item(
            UUID leadId,
            BigDecimal fit,
            BigDecimal engagement,
            BigDecimal total,
            String grade,
            BigDecimal completeness,
            boolean scored,
            boolean qualified,
            List<String> qualifiedBy,
            List<String> disqualifiedBy,
            boolean applies,
            List<String> overBudget) {

        private static Item of(ScoreManyLeads.Scored one) {
            Score score = ScoreWire.score(one.score());
            return new Item(
                    one.lead(),
                    score.fit(),
                    score.engagement(),
                    score.total(),
                    score.grade(),
                    score.completeness(),
                    score.scored(),
                    score.qualified(),
                    score.qualifiedBy(),
                    score.disqualifiedBy(),
                    one.applies(),
                    one.score().overBudget());
        }
    }

    static ManyScoresJson of(Collection<UUID> asked, List<ScoreManyLeads.Scored> scored) {
        Set<UUID> missing = new LinkedHashSet<>(asked);
        scored.forEach(one -> missing.remove(one.lead()));
        return new ManyScoresJson(scored.stream().map(Item::of).toList(), List.copyOf(missing));
    }
}
