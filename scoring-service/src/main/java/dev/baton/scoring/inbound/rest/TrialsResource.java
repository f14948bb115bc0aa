package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.kit.text.TextLimits;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.application.trial.PreviewModel;
import dev.baton.scoring.application.trial.ScoreManyLeads;
import dev.baton.scoring.application.trial.StartBacktest;
import dev.baton.scoring.application.trial.TryOnLead;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Trying a version before it judges anybody. */
@Path("/v1/models/{key}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class TrialsResource {

    private static final int LARGEST_SAMPLE = 5_000;
    private final TryOnLead tryOnLead;
    private final ScoreManyLeads many;
    private final PreviewModel preview;
    private final StartBacktest backtests;
    private final LeadViews leads;
    private final Caller caller;

    public TrialsResource(
            TryOnLead tryOnLead,
            ScoreManyLeads many,
            PreviewModel preview,
            StartBacktest backtests,
            LeadViews leads,
            Caller caller) {
        this.tryOnLead = tryOnLead;
        this.many = many;
        this.preview = preview;
        this.backtests = backtests;
        this.leads = leads;
        this.caller = caller;
    }

    /** On whom. */
    record TestBody(@Size(max = TextLimits.UUID) String leadId) {}

    /** Which leads, 200 at most. */
    record ScoresBody(@Size(max = ScoreManyLeads.MOST) List<@Size(max = TextLimits.UUID) String> leadIds) {}

    /**
     * What to look at.
     *
     * @param days           how far back days and volume are counted; 90 when left out
     * @param capacityPerDay leads a day the team can take; the threshold that would fill it is named
     */
    record BacktestBody(Integer days, BigDecimal capacityPerDay) {}

    @POST
    @Path("/test")
    @Operation(summary = "The score of one lead by this version, with its breakdown, beside that by the models in use")
    public Uni<TriedJson> test(
            @PathParam("key") String key, @PathParam("version") String version, @Valid TestBody body) {
        if (body == null || body.leadId() == null) {
            throw Problems.of(KitProblem.INVALID_BODY, "Send {\"leadId\": …}; GET /v1/leads lists them.");
        }
        int number = ModelRequests.number(key, version);
        return leads.current(Parameters.leadId(body.leadId())).chain(found -> {
            var lead = found.orElseThrow(() -> LeadsResource.unknown(body.leadId()));
            return tryOnLead.on(lead, key, number).map(tried -> TriedJson.of(lead, tried));
        });
    }

    @POST
    @Path("/scores")
    @Operation(summary = "The scores of up to 200 leads by this version, now; with more leads send several requests")
    public Uni<ManyScoresJson> scores(
            @PathParam("key") String key, @PathParam("version") String version, @Valid ScoresBody body) {
        List<String> ids = body == null || body.leadIds() == null ? List.of() : body.leadIds();
        if (ids.isEmpty() || ids.size() > ScoreManyLeads.MOST) {
            throw Problems.of(
                    KitProblem.INVALID_BODY,
                    "Send {\"leadIds\": […]} with 1 to %d ids; GET /v1/leads lists them."
                            .formatted(ScoreManyLeads.MOST));
        }
        Set<UUID> asked = new LinkedHashSet<>();
        ids.forEach(id -> asked.add(Parameters.leadId(String.valueOf(id))));
        return many.by(key, ModelRequests.number(key, version), asked).map(scored -> ManyScoresJson.of(asked, scored));
    }

    @GET
    @Path("/preview")
    @Operation(summary = "How a sample of leads would be judged by this version, against how it is judged now")
    public Uni<PreviewJson> preview(
            @PathParam("key") String key,
            @PathParam("version") String version,
            @QueryParam("sample") @DefaultValue("1000") int sample) {
        if (sample < 1 || sample > LARGEST_SAMPLE) {
            throw Parameters.refused("Send a sample from 1 to %d, not %d.".formatted(LARGEST_SAMPLE, sample));
        }
        return preview.preview(key, ModelRequests.number(key, version), sample).map(PreviewJson::of);
    }

    @POST
    @Path("/backtest")
    @Operation(
            summary = "Replay the history of all leads under this version: who would have been handed over, when, with"
                    + " what outcome, and how many a day by threshold. Answers 202 and the job")
    public Uni<Response> backtest(
            @PathParam("key") String key, @PathParam("version") String version, BacktestBody body) {
        int days = body == null || body.days() == null ? 90 : body.days();
        BigDecimal capacity = body == null ? null : body.capacityPerDay();
        if (!StartBacktest.isPeriod(days)) {
            throw Problems.of(KitProblem.INVALID_BODY, "Send days from 1 to %d.".formatted(StartBacktest.MOST_DAYS));
        }
        if (capacity != null && !StartBacktest.isCapacity(capacity)) {
            throw Problems.of(
                    KitProblem.INVALID_BODY,
                    "Send capacityPerDay as leads a day, from 0 to 1000000000, with nine decimals at most.");
        }
        return backtests
                .start(key, ModelRequests.number(key, version), days, capacity, caller.name())
                .map(job -> Response.accepted(JobJson.of(job))
                        .location(URI.create("/v1/jobs/" + job.id()))
                        .build());
    }
}
