package dev.baton.routing.outbound.persistence;

import dev.baton.routing.application.view.DecisionView;
import dev.baton.routing.domain.decision.DecisionRecord;
import dev.baton.routing.domain.fairness.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The form in which a decision is kept: the one people read, so that it reads the same for ever. */
final class DecisionViews {

    private static final int SHOWN_DECIMALS = 3;

    private DecisionViews() {}

    static DecisionView of(DecisionRecord decision) {
        return new DecisionView(
                decision.why(),
                decision.team().value(),
                decision.rule(),
                decision.policyVersion(),
                decision.considered().stream()
                        .map(considered -> considered(considered, decision))
                        .toList(),
                decision.decidedAt(),
                decision.reason());
    }

    /** Ledger units as leads per weight, rounded for people. */
    static BigDecimal leads(long v) {
        return BigDecimal.valueOf(v).divide(BigDecimal.valueOf(Weight.UNIT), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    private static DecisionView.Considered considered(DecisionRecord.Considered seen, DecisionRecord decision) {
        return new DecisionView.Considered(
                seen.rep().toString(),
                seen.userName(),
                seen.weight(),
                leads(seen.vBefore()),
                leads(seen.vAfter()),
                seen.undecided(),
                seen.excluded() == null ? null : seen.excluded().name(),
                seen.rep().equals(decision.chosen()));
    }
}
