package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.baton.contracts.Roles;
import dev.baton.ingest.application.plan.TrialJob;
import dev.baton.ingest.application.plan.TryDraft;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.plan.TrialReport;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.kit.text.TextLimits;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Drafts tried on the traffic of the last hour, before anybody depends on them. */
@Path("/v1/tracking-plan")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tracking plan")
public class TrialResource {

    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private final TryDraft trials;
    private final IngestConfig config;
    private final Caller caller;

    TrialResource(TryDraft trials, IngestConfig config, Caller caller) {
        this.trials = trials;
        this.config = config;
        this.caller = caller;
    }

    /**
     * What to try the draft on.
     *
     * @param window     how far back, ISO-8601; an hour where nothing is said
     * @param allSources traffic of every source, not only of those the plan is for
     */
    public record TrialBody(@Size(max = TextLimits.INSTANT) String window, Boolean allSources) {}

    /** A trial and how far it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrialView(
            UUID id,
            String key,
            String draft,
            Instant from,
            Instant to,
            String state,
            long read,
            long total,
            String failure,
            String startedBy,
            Instant startedAt,

            @JsonRawValue @Schema(implementation = TrialReport.class)
            String report) {
        static TrialView of(TrialJob job) {
            return new TrialView(
                    job.id(),
                    job.key(),
                    job.draft(),
                    job.from(),
                    job.to(),
                    job.state().name(),
                    job.read(),
                    job.total(),
                    job.failure(),
                    job.startedBy(),
                    job.startedAt(),
                    job.report());
        }
    }

    @POST
    @Path("{key}/draft/trial")
    @ResponseStatus(202)
    @Operation(summary = "Hold the draft against the traffic of the last hour; nothing is changed by it")
    public Uni<TrialView> start(@RestPath String key, @Valid TrialBody body) {
        boolean all = body != null && Boolean.TRUE.equals(body.allSources());
        return trials.start(PlanAnswers.key(key), window(body), all, caller.name())
                .map(job -> TrialView.of(job.orElseThrow(PlanAnswers::notFound)));
    }

    @GET
    @Path("trials/{id}")
    @Operation(summary = "How far a trial is, and its report: names, types and counts, no value that was sent")
    public Uni<TrialView> get(@RestPath UUID id) {
        return trials.find(id).map(TrialResource::view);
    }

    @POST
    @Path("trials/{id}/cancel")
    @Operation(summary = "Stop a trial")
    public Uni<TrialView> cancel(@RestPath UUID id) {
        return trials.cancel(id).map(TrialResource::view);
    }

    /** 429: it reads a lot. */
    @ServerExceptionMapper
    public Response map(TryDraft.BusyException busy) {
        return Problems.of(
                        IngestProblem.TRACKING_PLAN_TRIALS_BUSY,
                        "Wait until the running trial has ended, or cancel it.")
                .toResponse();
    }

    private Duration window(TrialBody body) {
        if (body == null || body.window() == null) {
            return ONE_HOUR;
        }
        try {
            Duration window = Duration.parse(body.window());
            if (window.isPositive() && window.compareTo(config.plans().trialLongest()) <= 0) {
                return window;
            }
        } catch (DateTimeException | ArithmeticException garbage) {
            throw windowInvalid();
        }
        throw windowInvalid();
    }

    private RuntimeException windowInvalid() {
        return Problems.of(
                KitProblem.INVALID_PARAMETER,
                "Send a window such as PT1H, at most " + config.plans().trialLongest() + ".");
    }

    private static TrialView view(Optional<TrialJob> found) {
        return TrialView.of(found.orElseThrow(() -> Problems.of(
                IngestProblem.TRACKING_PLAN_TRIAL_NOT_FOUND, "Take the id from the answer that started the trial.")));
    }
}
