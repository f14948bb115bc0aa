package dev.baton.routing.application;

import dev.baton.routing.application.state.ClockState;
import dev.baton.routing.application.state.HistoryEntry;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.NewAssignment;
import dev.baton.routing.application.state.Pool;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.application.view.RepRef;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.Rep;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.decision.Candidate;
import dev.baton.routing.domain.decision.Decision;
import dev.baton.routing.domain.decision.DecisionRecord;
import dev.baton.routing.domain.decision.LeadToRoute;
import dev.baton.routing.domain.decision.RoutingDecision;
import dev.baton.routing.domain.decision.RoutingPolicy;
import dev.baton.routing.domain.fairness.CreditReason;
import dev.baton.routing.domain.fairness.LedgerMovement;
import dev.baton.routing.domain.fairness.PoolLedger;
import dev.baton.routing.domain.sla.SlaClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One locked pool and the decisions made while it is locked, each seeing what the ones before it did. Newcomers and reps
 * who came back are entered in the ledger first.
 */
final class PoolSession {

    private final Pool pool;
    private final RoutingPolicy policy;
    private final DispatchSettings settings;
    private final RoutingChanges changes;
    private final Map<RepId, Integer> undecided;
    private PoolLedger ledger;

    PoolSession(Pool pool, RoutingPolicy policy, DispatchSettings settings, RoutingChanges changes) {
        this.pool = pool;
        this.policy = policy;
        this.settings = settings;
        this.changes = changes;
        this.undecided = new HashMap<>(pool.undecided());
        this.ledger = pool.ledger();
        admit();
    }

    /** Gives a rep back what a lead cost; who has left the pool has nothing to gain. */
    void credit(Credit credit) {
        Assignment.Facts facts = credit.assignment();
        if (ledger.entry(facts.rep()).isPresent()) {
            move(
                    credit.reason() == CreditReason.REP_DEACTIVATED
                            ? ledger.handOver(facts.rep(), facts.id(), settings.absence(), changes.now())
                            : ledger.credit(facts.rep(), facts.id(), credit.reason(), changes.now()));
        }
    }

    /** Gives the lead to a rep, or notes why nobody can have it. */
    void offer(LeadCase lead, AssignmentId id) {
        Decision decision = RoutingDecision.decide(policy, toRoute(lead), candidates(), ledger, id, changes.now());
        switch (decision) {
            case Decision.Assigned assigned -> assign(lead, assigned, Announcements.ROUTING);
            case Decision.Unassigned nobody -> leaveWaiting(lead, nobody);
        }
    }

    /** Gives the lead to a rep of the pool because a person says so; {@code reason} may be null. */
    void give(LeadCase lead, RepId rep, String actor, String reason, AssignmentId id) {
        Decision.Assigned decision =
                RoutingDecision.byHand(policy, toRoute(lead), candidates(), ledger, rep, actor, id, changes.now());
        assign(lead, decision.because(reason), actor);
    }

    private LeadToRoute toRoute(LeadCase lead) {
        return lead.toRoute()
                .after(lead.offerRounds(settings.reoffer()), pool.availableSince(), pool.repIds(), changes.now());
    }

    private List<Candidate> candidates() {
        return pool.reps().stream()
                .map(rep -> new Candidate(rep, undecided.getOrDefault(rep.id(), 0)))
                .toList();
    }

    private void assign(LeadCase lead, Decision.Assigned assigned, String actor) {
        move(assigned.movement());
        level();
        undecided.merge(assigned.rep().id(), 1, Integer::sum);
        open(lead, assigned.assignment(), assigned.rep(), assigned.record(), actor);
    }

    private void open(LeadCase lead, AssignmentId id, Rep rep, DecisionRecord why, String actor) {
        SlaClock clock = SlaClock.start(settings.acknowledge(), changes.now());
        Assignment.Facts facts = new Assignment.Facts(
                id, lead.lead().id(), lead.lead().cycle(), lead.nextAttempt(), pool.team(), rep.id(), changes.now());
        RepRef ref = new RepRef(rep.id().toString(), rep.userName(), rep.name());
        TrackedAssignment tracked = TrackedAssignment.given(new Assignment.Open(facts), ref, running(clock));
        changes.create(
                new NewAssignment(tracked, lead.lead().dossier(), lead.lead().handRaise(), why, clock));
        changes.lead(lead.lead().waiting(null));
        changes.happened(id, HistoryEntry.What.ASSIGNED, actor, why.why());
        changes.announce(Announcements.given(tracked, previousRep(lead), actor, lead.lead(), changes.now()));
        clock.marks().forEach(mark -> changes.schedule(DueKinds.slaMark(id, mark.percent(), mark.at())));
        changes.schedule(DueKinds.slaMark(id, 100, clock.deadline().at()));
        changes.schedule(DueKinds.mail(id, Notification.Kind.ASSIGNED, changes.now()));
    }

    /** Told once per reason: a lead that is offered again in vain is no news. */
    private void leaveWaiting(LeadCase lead, Decision.Unassigned nobody) {
        Optional<RoutedLead.Waiting> before = lead.lead().whyWaiting();
        Optional<Instant> retryAt = lead.offerRounds(settings.reoffer())
                .retryAt(changes.now())
                .filter(at -> nobody.reason().waits());
        RoutedLead.Waiting waiting = new RoutedLead.Waiting(
                pool.team(),
                nobody.reason(),
                since(lead),
                retryAt.filter(at -> nobody.reason().pauses()).orElse(null));
        if (before.filter(waiting::equals).isPresent()) {
            return;
        }
        changes.lead(lead.lead().waiting(waiting));
        retryAt.ifPresent(
                at -> changes.schedule(DueKinds.reofferLead(lead.lead().id(), at)));
        if (before.isEmpty()) {
            changes.schedule(
                    DueKinds.waitingAlarm(lead.lead().id(), waiting.since().plus(settings.alarmAfter())));
        }
        if (before.filter(known -> known.reason() == nobody.reason()).isEmpty()) {
            changes.nobody(nobody.record());
            changes.announce(Announcements.unassigned(lead, waiting, false, changes.now()));
        }
    }

    /** The lead keeps its place: it waits since it was first offered, however many reps let it pass meanwhile. */
    private Instant since(LeadCase lead) {
        return lead.lead()
                .whyWaiting()
                .map(RoutedLead.Waiting::since)
                .or(lead::firstOfferedAt)
                .orElse(changes.now());
    }

    private void admit() {
        Set<RepId> present = new HashSet<>(pool.steady());
        for (Rep rep : pool.reps()) {
            if (ledger.entry(rep.id()).isEmpty()) {
                move(ledger.join(rep, present, changes.now()));
            } else if (pool.returned().contains(rep.id())) {
                ledger.comeBack(rep.id(), present, settings.absence(), changes.now())
                        .ifPresent(this::move);
            }
            if (rep.active() && rep.available()) {
                present.add(rep.id());
            }
        }
        level();
    }

    /** Keeps the bound for reps who are available and could not be given the lead. */
    private void level() {
        ledger.level(pool.present(), settings.absence(), changes.now()).forEach(this::move);
    }

    private void move(LedgerMovement movement) {
        changes.move(movement);
        ledger = ledger.after(movement);
    }

    private static RepId previousRep(LeadCase lead) {
        return lead.assignments().stream()
                .map(tracked -> tracked.assignment().facts())
                .filter(facts -> facts.cycle() == lead.lead().cycle())
                .reduce((earlier, later) -> earlier.attempt() > later.attempt() ? earlier : later)
                .map(Assignment.Facts::rep)
                .orElse(null);
    }

    private static ClockState running(SlaClock clock) {
        return new ClockState(
                clock.target().milestone(),
                clock.startedAt(),
                clock.deadline().at(),
                clock.target().target(),
                0,
                null,
                null,
                null);
    }
}
