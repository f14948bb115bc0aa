package dev.baton.routing.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.kit.duework.DueWork;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.routing.application.port.AssignmentViews;
import dev.baton.routing.application.port.LeadCases;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.assignment.Move;
import dev.baton.routing.domain.assignment.MoveResult;
import dev.baton.routing.domain.assignment.Moves;
import dev.baton.routing.domain.fairness.CreditReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What acknowledge, accept and reject share: find the assignment under its lead's lock, check whose it is, move it, write
 * what follows. A refusal changes nothing.
 */
@ApplicationScoped
public class MoveAssignment {

    private final UnitOfWork unitOfWork;
    private final LeadCases leads;
    private final ChangeWriter writer;
    private final Dispatcher dispatcher;
    private final DueWork dueWork;
    private final AssignmentViews views;
    private final TimeSource time;

    public MoveAssignment(
            UnitOfWork unitOfWork,
            LeadCases leads,
            ChangeWriter writer,
            Dispatcher dispatcher,
            DueWork dueWork,
            AssignmentViews views,
            TimeSource time) {
        this.unitOfWork = unitOfWork;
        this.leads = leads;
        this.writer = writer;
        this.dispatcher = dispatcher;
        this.dueWork = dueWork;
        this.views = views;
        this.time = time;
    }

    /** Moves in a transaction of its own. */
    Uni<MoveOutcome> handle(AssignmentId id, Viewer viewer, Move move) {
        return unitOfWork.run(connection -> handle(connection, id, viewer, move));
    }

    /** Moves in the caller's transaction. */
    Uni<MoveOutcome> handle(SqlConnection connection, AssignmentId id, Viewer viewer, Move move) {
        return leads.leadsOf(connection, List.of(id))
                .chain(found -> found.isEmpty()
                        ? done(new MoveOutcome.NotFound())
                        : withLead(connection, found.get(id), id, lead -> move(connection, lead, id, viewer, move)));
    }

    /** A merge may carry the assignment to another lead between the look-up and the lock; then it is looked up again. */
    private Uni<MoveOutcome> withLead(
            SqlConnection connection, LeadId lead, AssignmentId id, Function<LeadCase, Uni<MoveOutcome>> work) {
        return leads.lock(connection, List.of(lead)).chain((Map<LeadId, LeadCase> locked) -> {
            LeadCase found = locked.get(lead);
            if (found != null && found.assignment(id).isPresent()) {
                return work.apply(found);
            }
            return leads.leadsOf(connection, List.of(id)).chain(now -> withLead(connection, now.get(id), id, work));
        });
    }

    private Uni<MoveOutcome> move(SqlConnection connection, LeadCase lead, AssignmentId id, Viewer viewer, Move move) {
        TrackedAssignment tracked = lead.assignment(id).orElseThrow();
        if (!viewer.reaches(tracked.rep().userName())) {
            return done(new MoveOutcome.NotYours());
        }
        if (!viewer.everyone() && !tracked.repActive()) {
            return done(new MoveOutcome.Inactive());
        }
        if (move instanceof Move.Reject && lead.lead().stage() == Stage.OPPORTUNITY) {
            return done(refused(Move.Name.REJECT, tracked.assignment().state(), lead));
        }
        RoutingChanges changes = new RoutingChanges(time.now());
        MoveResult result = Transitions.apply(lead, tracked, move, viewer.userName(), changes);
        return switch (result) {
            case MoveResult.Refused refused -> done(refused(refused.asked(), refused.state(), lead));
            case MoveResult.Moved moved -> save(connection, lead, moved.after(), changes);
        };
    }

    private static MoveOutcome refused(Move.Name asked, Assignment.State state, LeadCase lead) {
        return new MoveOutcome.Refused(
                asked, state, Moves.allowed(state, lead.lead().stage()));
    }

    private Uni<MoveOutcome> save(SqlConnection connection, LeadCase lead, Assignment after, RoutingChanges changes) {
        if (after instanceof Assignment.Accepted) {
            changes.lead(lead.lead().ownedBy(after.facts().rep()));
        }
        return writer.write(connection, changes)
                .chain(() -> settle(connection, after, changes))
                .chain(() -> views.find(connection, after.facts().id(), changes.now()))
                .map(view -> new MoveOutcome.Done(view.orElseThrow()));
    }

    /** A decision frees a place, and some rejections do not count against the rep. */
    private Uni<Void> settle(SqlConnection connection, Assignment after, RoutingChanges changes) {
        if (after instanceof Assignment.Acknowledged) {
            return Uni.createFrom().voidItem();
        }
        Optional<Credit> credit = after instanceof Assignment.Rejected rejected
                ? CreditReason.of(rejected.reason()).map(reason -> new Credit(after.facts(), reason))
                : Optional.empty();
        return dispatcher
                .settleAndOffer(connection, credit.stream().toList(), List.of(), changes.now())
                .chain(() -> dueWork.schedule(
                        connection, List.of(DueKinds.reoffer(after.facts().team(), changes.now()))));
    }

    private static Uni<MoveOutcome> done(MoveOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
