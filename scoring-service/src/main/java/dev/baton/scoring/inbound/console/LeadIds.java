package dev.baton.scoring.inbound.console;

import dev.baton.kit.problem.Problems;
import dev.baton.scoring.inbound.rest.ScoringProblem;
import java.util.UUID;

/** Ids in the addresses of pages. */
final class LeadIds {

    private LeadIds() {}

    static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.of(
                    ScoringProblem.LEAD_NOT_FOUND, "'" + id + "' is no lead id. The list shows every lead there is.");
        }
    }
}
