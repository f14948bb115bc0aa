package dev.baton.scoring.inbound.rest;

import dev.baton.kit.problem.Problems;
import dev.baton.scoring.application.UnknownLeadException;
import io.smallrye.mutiny.Uni;

/** Faults about leads as problems. */
final class LeadProblems {

    private LeadProblems() {}

    /** The answer, or that there is no such lead. */
    static <T> Uni<T> known(Uni<T> answer) {
        return answer.onFailure(UnknownLeadException.class)
                .transform(unknown -> Problems.of(
                        ScoringProblem.LEAD_NOT_FOUND,
                        "There is no lead %s; look it up by GET /v1/leads?email=. Whoever was erased is not kept."
                                .formatted(((UnknownLeadException) unknown).lead())));
    }
}
