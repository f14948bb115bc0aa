package dev.baton.routing.application;

import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.assignment;
import static dev.baton.routing.domain.Examples.lead;
import static dev.baton.routing.domain.Examples.repId;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.kit.message.MessageIds;
import dev.baton.routing.application.state.ClockState;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.LeadDossier;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.application.view.RepRef;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.fairness.AbsencePolicy;
import dev.baton.routing.domain.sla.ClockKind;
import dev.baton.routing.domain.sla.Milestone;
import dev.baton.routing.domain.sla.SlaTarget;
import dev.baton.routing.domain.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Leads and assignments as the use cases find them. */
final class Cases {

    static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private Cases() {}

    static DispatchSettings settings(boolean creditOnBreach) {
        SlaTarget target =
                new SlaTarget(Milestone.ACKNOWLEDGE, ClockKind.WORKING, FIVE_MINUTES, WorkingCalendar.always());
        return new DispatchSettings(target, AbsencePolicy.HOLD, creditOnBreach);
    }

    /** An MQL of cycle 1, version 1. */
    static RoutedLead mql(String name) {
        return new RoutedLead(
                lead(name),
                1,
                Stage.MQL,
                1,
                false,
                false,
                new LeadDossier(null, null, List.of()),
                null,
                null,
                "c-" + name);
    }

    static TrackedAssignment open(String leadName, String rep, int cycle, int attempt) {
        return open(leadName, rep, cycle, attempt, NOON);
    }

    static TrackedAssignment open(String leadName, String rep, int cycle, int attempt, Instant at) {
        Assignment.Facts facts = new Assignment.Facts(
                assignment(leadName + "/" + cycle + "/" + attempt),
                lead(leadName),
                cycle,
                attempt,
                SALES,
                repId(rep),
                at);
        return TrackedAssignment.given(
                new Assignment.Open(facts), new RepRef(repId(rep).toString(), rep, rep), running());
    }

    static TrackedAssignment expired(String leadName, String rep, int cycle, int attempt) {
        TrackedAssignment open = open(leadName, rep, cycle, attempt);
        return open.with(new Assignment.Open(open.assignment().facts())
                        .expire(Assignment.ExpiryCause.SLA_BREACHED, NOON))
                .with(open.clock().breached(NOON));
    }

    static TrackedAssignment accepted(String leadName, String rep, Instant at) {
        TrackedAssignment open = open(leadName, rep, 1, 1);
        return open.with(new Assignment.Open(open.assignment().facts()).accept(at))
                .with(open.clock().met(at));
    }

    static LeadCase withOpen(String leadName, String rep) {
        return new LeadCase(mql(leadName), List.of(open(leadName, rep, 1, 1)));
    }

    static LeadMoved moved(String leadName, Stage to, int cycle, long version) {
        return moved(leadName, to, cycle, version, null);
    }

    /** A person moved the lead through lifecycle while a rep held it by this assignment. */
    static LeadMoved byPerson(String leadName, Stage to, String reason, TrackedAssignment held, Instant at) {
        String assignmentId = held == null ? null : held.id().toString();
        return LeadMoved.of(
                MessageIds.next(),
                new Transitioned(
                        lead(leadName).toString(),
                        Stage.MQL,
                        to,
                        Stage.MQL,
                        "PERSON",
                        null,
                        "max",
                        reason,
                        "a note",
                        1,
                        0,
                        false,
                        false,
                        2,
                        "default",
                        1,
                        null,
                        null,
                        null,
                        assignmentId,
                        null,
                        null,
                        null,
                        at),
                "c-" + leadName);
    }

    static LeadMoved moved(String leadName, Stage to, int cycle, long version, String absorbed) {
        return merged(leadName, null, to, cycle, version, absorbed, absorbed == null ? null : Stage.MQL);
    }

    /** A lead that was absorbed in its first cycle at this stage; or no merge, if {@code absorbed} is null. */
    static LeadMoved merged(
            String leadName, Stage from, Stage to, int cycle, long version, String absorbed, Stage absorbedStage) {
        return LeadMoved.of(
                MessageIds.next(),
                new Transitioned(
                        lead(leadName).toString(),
                        from,
                        to,
                        to,
                        absorbed == null ? "SCORE" : "MERGE",
                        null,
                        "scoring",
                        null,
                        null,
                        cycle,
                        0,
                        false,
                        false,
                        version,
                        "default",
                        1,
                        absorbed == null ? null : lead(absorbed).toString(),
                        absorbedStage,
                        absorbed == null ? null : 1,
                        null,
                        null,
                        null,
                        null,
                        NOON),
                "c-" + leadName);
    }

    private static ClockState running() {
        return new ClockState(Milestone.ACKNOWLEDGE, NOON, NOON.plus(FIVE_MINUTES), FIVE_MINUTES, 0, null, null, null);
    }
}
