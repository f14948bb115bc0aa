package dev.baton.routing.inbound.console;

import dev.baton.kit.problem.Problems;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.inbound.rest.RoutingProblem;
import java.util.Optional;

/** Ids from addresses; what is none is as unknown as one that does not exist. */
final class AssignmentIds {

    private AssignmentIds() {}

    static AssignmentId known(String text) {
        try {
            return AssignmentId.of(text);
        } catch (IllegalArgumentException garbage) {
            throw unknown();
        }
    }

    /** The id of a lead, empty for a text that is none. */
    static Optional<LeadId> lead(String text) {
        try {
            return Optional.of(LeadId.of(text));
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    static RuntimeException unknown() {
        return Problems.of(
                RoutingProblem.ASSIGNMENT_NOT_FOUND,
                "The address may be cut off, or the lead's data was erased. Go back to your inbox.");
    }
}
