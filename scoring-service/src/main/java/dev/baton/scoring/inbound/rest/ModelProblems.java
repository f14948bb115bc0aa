package dev.baton.scoring.inbound.rest;

import dev.baton.kit.problem.Problems;
import dev.baton.scoring.application.EvaluationTooLongException;
import dev.baton.scoring.application.EvaluationsBusyException;
import dev.baton.scoring.application.UnknownModelException;
import dev.baton.scoring.application.VersionChangedException;
import dev.baton.scoring.application.activation.ProjectionRequiredException;
import dev.baton.scoring.application.job.JobRefusedException;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.VersionRefusedException;
import dev.baton.scoring.domain.review.Finding;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
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

    @ServerExceptionMapper
    Response refused(JobRefusedException e) {
        return answer(Problems.of(ScoringProblem.JOB_REFUSED, e.getMessage()));
    }

    @ServerExceptionMapper
    Response notShown(ProjectionRequiredException e) {
        return answer(Problems.of(ScoringProblem.PROJECTION_REQUIRED, e.getMessage()));
    }

    @ServerExceptionMapper
    Response changed(VersionChangedException e) {
        return answer(Problems.of(ScoringProblem.VERSION_CHANGED, e.getMessage(), Map.of("revision", e.revision())));
    }

    @ServerExceptionMapper
    Response busy(EvaluationsBusyException e) {
        Response answer = answer(Problems.of(ScoringProblem.EVALUATIONS_BUSY, e.getMessage()));
        return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, 5).build();
    }

    @ServerExceptionMapper
    Response tooLong(EvaluationTooLongException e) {
        return answer(Problems.of(ScoringProblem.EVALUATION_TOO_LONG, e.getMessage()));
    }

    @ServerExceptionMapper
    Response invalid(InvalidModelException e) {
        List<Finding> findings = e.faults().stream().map(Finding::error).toList();
        return answer(Problems.of(
                ScoringProblem.MODEL_INVALID,
                "Mend what findings names; GET /v1/models/schema says the form.",
                Map.of("findings", findings)));
    }

    private static Response answer(HttpProblem problem) {
        return problem.toResponse();
    }
}
