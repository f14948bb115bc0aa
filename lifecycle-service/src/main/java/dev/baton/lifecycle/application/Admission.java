package dev.baton.lifecycle.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.kit.problem.Problems;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.LeadState;
import dev.baton.lifecycle.domain.PersonMoves;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collection;
import java.util.Map;

/** Who gets at which lead, and who does not get further than to a problem that says why. */
final class Admission {

    private Admission() {}

    /** The lead the person may move as requested. */
    static LeadRecord admitted(MoveRequest request, Person person, Collection<LeadRecord> found) {
        LeadRecord lead = seen(request.leadId(), person, found);
        if (lead.survivor() != null) {
            throw Problems.of(
                    LifecycleProblem.LEAD_ABSORBED,
                    "Move lead " + lead.survivor() + ", which stands for this one since they were merged.",
                    Map.of("survivorId", lead.survivor().toString()));
        }
        if (!person.mayMove(lead, request.to())) {
            throw Problems.of(
                    LifecycleProblem.MOVE_NOT_YOURS,
                    "Ask a sales manager: your role does not move a lead from "
                            + lead.state().stage().orElseThrow() + " to " + request.to() + ".");
        }
        long version = lead.state().journey().version();
        if (request.expectedVersion() != null && request.expectedVersion() != version) {
            throw Problems.of(
                    LifecycleProblem.VERSION_CHANGED,
                    "Read the lead again: it is at version " + version + ", you saw " + request.expectedVersion() + ".",
                    Map.of("version", version));
        }
        requireFittingReason(request);
        requireRep(request, lead);
        return lead;
    }

    /** The lead, absorbed or not, if it exists and the person may see it. */
    static LeadRecord seen(LeadId leadId, Person person, Collection<LeadRecord> found) {
        LeadRecord lead = found.stream()
                .filter(record -> record.leadId().equals(leadId))
                .filter(record ->
                        record.survivor() != null || record.state().stage().isPresent())
                .findFirst()
                .orElseThrow(() -> notFound(leadId));
        if (lead.erased()) {
            throw Problems.of(
                    LifecycleProblem.LEAD_ERASED,
                    "The data of this person were erased. If the person returns, scoring creates a new lead.");
        }
        if (!person.maySee(standing(lead, found))) {
            throw Problems.of(
                    LifecycleProblem.LEAD_NOT_YOURS, "A rep sees own leads only; ask a sales manager to assign it.");
        }
        return lead;
    }

    private static LeadRecord standing(LeadRecord lead, Collection<LeadRecord> found) {
        return found.stream()
                .filter(record -> record.leadId().equals(lead.survivor()))
                .findFirst()
                .orElse(lead);
    }

    /** No rep would work on an SQL that no rep holds. */
    private static void requireRep(MoveRequest request, LeadRecord lead) {
        boolean accepts = request.to() == Stage.SQL && lead.state() instanceof LeadState.Mql;
        if (accepts && lead.holder().isEmpty()) {
            throw Problems.of(
                    LifecycleProblem.LEAD_NOT_ASSIGNED,
                    "No rep holds this lead. Assign it first: POST /v1/waiting/{leadId}/assign"
                            + " in routing; then move it, or let the rep accept it.");
        }
    }

    private static HttpProblem notFound(LeadId leadId) {
        return Problems.of(
                LifecycleProblem.LEAD_NOT_FOUND,
                "No lead " + leadId + " has entered the funnel; look it up in scoring by e-mail or user id.");
    }

    private static void requireFittingReason(MoveRequest request) {
        var reasons = PersonMoves.reasonsFor(request.to());
        if (!reasons.isEmpty() && !reasons.contains(request.reasonCode())) {
            throw Problems.of(
                    LifecycleProblem.UNKNOWN_REASON,
                    "Send a reasonCode out of the list in reasons: a move to " + request.to() + " needs one.",
                    Map.of("reasons", reasons));
        }
    }
}
