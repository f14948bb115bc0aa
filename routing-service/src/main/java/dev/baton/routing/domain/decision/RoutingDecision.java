package dev.baton.routing.domain.decision;

import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.fairness.LedgerEntry;
import dev.baton.routing.domain.fairness.LedgerMovement;
import dev.baton.routing.domain.fairness.PoolLedger;
import dev.baton.routing.domain.fairness.TurnOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The decision for one lead in one pool: exclusion → stickiness → eligibility → pick. The team was chosen by
 * {@link RoutingPolicy#ruleFor}. A pure function of its arguments; the caller holds the pool's lock, so that no two
 * decisions see the same ledger.
 */
public final class RoutingDecision {

    private final RoutingPolicy policy;
    private final RoutingRule rule;
    private final LeadToRoute lead;
    private final PoolLedger ledger;
    private final Map<Candidate, Optional<EligibilityRule>> verdicts = new LinkedHashMap<>();

    private RoutingDecision(RoutingPolicy policy, LeadToRoute lead, List<Candidate> pool, PoolLedger ledger) {
        this.policy = policy;
        this.rule = policy.ruleFor(lead);
        this.lead = lead;
        this.ledger = ledger;
        pool.stream()
                .sorted(turnOrder())
                .forEach(candidate -> verdicts.put(candidate, EligibilityRule.against(candidate, lead)));
    }

    /**
     * Decides who gets the lead.
     *
     * @param pool every rep of the team, eligible or not; each has a line in {@code ledger}
     * @param id   id the assignment gets if there is one
     */
    public static Decision decide(
            RoutingPolicy policy,
            LeadToRoute lead,
            List<Candidate> pool,
            PoolLedger ledger,
            AssignmentId id,
            Instant now) {
        return new RoutingDecision(policy, lead, pool, ledger).decide(id, now);
    }

    /**
     * A person decides: the rep gets the lead whatever the rules say about the rep; what they say is recorded all the same.
     *
     * @param rep   who gets it; one of {@code pool}
     * @param actor who decides
     */
    public static Decision.Assigned byHand(
            RoutingPolicy policy,
            LeadToRoute lead,
            List<Candidate> pool,
            PoolLedger ledger,
            RepId rep,
            String actor,
            AssignmentId id,
            Instant now) {
        RoutingDecision decision = new RoutingDecision(policy, lead, pool, ledger);
        return decision.assignedOutOfTurn(decision.candidate(rep), "Assigned by " + actor + ".", id, now);
    }

    private Decision decide(AssignmentId id, Instant now) {
        if (lead.setAside()) {
            return unassigned(UnassignedReason.SET_ASIDE, now);
        }
        Optional<Candidate> sticky = previousOwner();
        if (sticky.isPresent()) {
            return assignedOutOfTurn(sticky.get(), "Had accepted this lead before.", id, now);
        }
        return ledger.next(eligible(), lead.id())
                .<Decision>map(turn -> assigned(candidate(turn.rep()), whyTurn(turn), id, now))
                .orElseGet(() -> unassigned(reasonForNobody(), now));
    }

    private Optional<Candidate> previousOwner() {
        return lead.owner()
                .filter(owner -> policy.stickToPreviousOwner() && eligible().contains(owner))
                .map(this::candidate);
    }

    private Set<RepId> eligible() {
        return verdicts.entrySet().stream()
                .filter(verdict -> verdict.getValue().isEmpty())
                .map(verdict -> verdict.getKey().rep().id())
                .collect(Collectors.toSet());
    }

    private Candidate candidate(RepId rep) {
        return verdicts.keySet().stream()
                .filter(candidate -> candidate.rep().id().equals(rep))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rep " + rep + " stands in the ledger only"));
    }

    /** Names what would have to change: a free slot beats an available rep beats a rep who was not tried. */
    private UnassignedReason reasonForNobody() {
        EnumSet<EligibilityRule> reasons = EnumSet.noneOf(EligibilityRule.class);
        verdicts.values().forEach(verdict -> verdict.ifPresent(reasons::add));
        if (reasons.contains(EligibilityRule.AT_CAPACITY)) {
            return UnassignedReason.ALL_REPS_AT_CAP;
        }
        if (reasons.contains(EligibilityRule.UNAVAILABLE)) {
            return UnassignedReason.NOBODY_AVAILABLE;
        }
        if (reasons.contains(EligibilityRule.LEAD_PAUSED)) {
            return UnassignedReason.OFFERS_MISSED;
        }
        return reasons.contains(EligibilityRule.ALREADY_TRIED)
                ? UnassignedReason.EVERY_REP_TRIED
                : UnassignedReason.NO_REPS;
    }

    private String whyTurn(LedgerEntry turn) {
        List<LedgerEntry> level = ledger.entries().stream()
                .filter(entry -> eligible().contains(entry.rep()) && entry.v() == turn.v())
                .toList();
        if (level.size() == 1) {
            return "Had the fewest leads for the weight among the eligible reps.";
        }
        boolean alone = level.stream()
                        .filter(entry -> entry.lastAssigned().equals(turn.lastAssigned()))
                        .count()
                == 1;
        return alone
                ? "Level with others of the team; waited longest for a lead."
                : "Level with others of the team in every respect; drawn by hash of team and lead.";
    }

    private Decision.Assigned assigned(Candidate chosen, String why, AssignmentId id, Instant now) {
        return assigned(chosen, ledger.charge(chosen.rep().id(), id, now), why, id, now);
    }

    private Decision.Assigned assignedOutOfTurn(Candidate chosen, String why, AssignmentId id, Instant now) {
        return assigned(chosen, ledger.chargeOutOfTurn(chosen.rep().id(), id, now), why, id, now);
    }

    private Decision.Assigned assigned(
            Candidate chosen, LedgerMovement movement, String why, AssignmentId id, Instant now) {
        return new Decision.Assigned(
                id,
                chosen.rep(),
                movement,
                record(chosen.rep().id(), movement.after().v(), why, now));
    }

    private Decision unassigned(UnassignedReason reason, Instant now) {
        return new Decision.Unassigned(reason, record(null, 0, reason.detail(), now));
    }

    private DecisionRecord record(RepId chosen, long vAfterOfChosen, String why, Instant now) {
        List<DecisionRecord.Considered> considered = verdicts.entrySet().stream()
                .sorted(Comparator.comparing(verdict -> verdict.getValue().isPresent()))
                .map(verdict -> considered(verdict.getKey(), verdict.getValue(), chosen, vAfterOfChosen))
                .toList();
        return new DecisionRecord(
                lead.id(),
                lead.cycle(),
                lead.attempt(),
                policy.version(),
                rule.id(),
                rule.team(),
                considered,
                chosen,
                why,
                now);
    }

    private DecisionRecord.Considered considered(
            Candidate candidate, Optional<EligibilityRule> excluded, RepId chosen, long vAfterOfChosen) {
        LedgerEntry line = line(candidate);
        return new DecisionRecord.Considered(
                line.rep(),
                candidate.rep().userName(),
                line.weight().value(),
                line.v(),
                line.rep().equals(chosen) ? vAfterOfChosen : line.v(),
                candidate.undecided(),
                excluded.orElse(null));
    }

    private Comparator<Candidate> turnOrder() {
        Comparator<LedgerEntry> order = TurnOrder.of(rule.team(), lead.id());
        return (left, right) -> order.compare(line(left), line(right));
    }

    private LedgerEntry line(Candidate candidate) {
        return ledger.entry(candidate.rep().id())
                .orElseThrow(() ->
                        new IllegalArgumentException("rep " + candidate.rep().id() + " has no line in the ledger"));
    }
}
