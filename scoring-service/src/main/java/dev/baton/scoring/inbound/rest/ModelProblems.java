package dev.baton.scoring.inbound.rest;

import dev.baton.kit.problem.Problems;
import dev.baton.scoring.application.UnknownModelException;
import dev.baton.scoring.domain.registry.VersionRefusedException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What goes wrong with models, as problems. */
class ModelProblems {

    @ServerExceptionMapper
    Response unknown(UnknownModelException e) {
        return answer(Problems.of(ScoringProblem.MODEL_NOT_FOUND, e.getMessage()));
    }

    @ServerExceptionMapper
    Response refused(VersionRefusedException e) {
        return answer(Problems.of(ScoringProblem.VERSION_REFUSED, e.getMessage()));
    }

    private static Response answer(HttpProblem problem) {
        return problem.toResponse();
    }
}
