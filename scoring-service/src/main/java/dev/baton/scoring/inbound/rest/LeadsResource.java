package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.scoring.application.ExplainScore;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.ScoreHistory;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Leads and their scores. A rep is refused: who owns a lead is routing's to say, and a rep finds score and reasons with
 * the assignment there.
 */
@Path("/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
public class LeadsResource {

    private final LeadViews leads;
    private final ExplainScore scores;
    private final ScoreHistory histories;
    private final Models models;
    private final ModelCatalogue catalogue;
    private final Clock clock;

    public LeadsResource(
            LeadViews leads,
            ExplainScore scores,
            ScoreHistory histories,
            Models models,
            ModelCatalogue catalogue,
            Clock clock) {
        this.leads = leads;
        this.scores = scores;
        this.histories = histories;
        this.models = models;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Leads, the newest first",
            description =
                    "email, userId and externalId find the leads that have exactly this identifier; externalId is an"
                            + " id that another system gave, sent to Baton as userId or anonymousId. A blank filter is refused"
                            + " (400); leave out what you don't filter by.")
    public Uni<Page<LeadViews.Line>> list(
            @QueryParam("email") String email,
            @QueryParam("userId") String userId,
            @QueryParam("externalId") String externalId,
            @QueryParam("q") String text,
            @QueryParam("minScore") String minScore,
            @QueryParam("stage") String stage,
            @QueryParam("qualified") String qualified,
            @QueryParam("known") String known,
            @QueryParam("limit") @DefaultValue(Cursor.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        Parameters.requireValues(uri);
        int size = Cursor.limit(limit);
        String after = Cursor.decode(cursor);
        LeadViews.Filter filter = new LeadViews.Filter(
                new LeadViews.Identifiers(
                        Parameters.text("email", email),
                        Parameters.text("userId", userId),
                        Parameters.text("externalId", externalId)),
                Parameters.text("q", text),
                Parameters.milli("minScore", minScore),
                Parameters.stage(stage),
                Parameters.flag("qualified", qualified),
                Parameters.flag("known", known));
        return leads.find(filter, after == null ? null : position(after), size + 1)
                .map(found -> Page.of(found, size, line -> line.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One lead; a merged one answers as the lead it is now")
    public Uni<LeadJson> one(@PathParam("id") String id) {
        return leads.byId(Parameters.leadId(id)).map(found -> LeadJson.of(found.orElseThrow(() -> unknown(id))));
    }

    @GET
    @Path("/{id}/score")
    @Operation(
            summary = "The score with its breakdown, now or at a past instant, under the models in use or any version")
    public Uni<ScoreJson> score(
            @PathParam("id") String id,
            @QueryParam("asOf") String asOf,
            @QueryParam("model") String model,
            @QueryParam("version") String version) {
        Instant now = clock.instant();
        Instant at = Parameters.instant("asOf", asOf, now);
        String named = ModelRequests.named(model, version);
        return named == null
                ? models.inUse().chain(inUse -> current(id).chain(lead -> (asOf == null
                                ? scores.explainNow(lead, inUse, now)
                                : scores.explain(lead, inUse, at))
                        .map(explained -> ScoreJson.of(lead, explained))))
                : catalogue.named(named).chain(ready -> current(id)
                        .chain(lead -> scores.explain(lead, ready.compiled(), at)
                                .map(explained -> ScoreJson.of(lead, explained))));
    }

    @GET
    @Path("/{id}/score/history")
    @Operation(summary = "The score at instants evenly apart, 90 days back unless said otherwise")
    public Uni<ScoreHistoryJson> history(
            @PathParam("id") String id,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("steps") @DefaultValue("90") int steps,
            @QueryParam("model") String model,
            @QueryParam("version") String version) {
        List<Instant> instants = ScoreHistoryJson.instants(from, to, steps, clock.instant());
        String named = ModelRequests.named(model, version);
        return current(id).chain(lead -> (named == null
                        ? models.inUse().chain(inUse -> histories.of(lead, inUse, instants))
                        : catalogue.named(named).chain(ready -> histories.of(lead, ready.compiled(), instants)))
                .map(scores -> ScoreHistoryJson.of(lead, scores)));
    }

    @GET
    @Path("/{id}/events")
    @Operation(summary = "What the lead did, the newest first")
    public Uni<Page<LeadViews.EventLine>> events(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue(Cursor.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        int size = Cursor.limit(limit);
        EventPosition after = EventPosition.of(Cursor.decode(cursor));
        return current(id)
                .chain(lead -> leads.events(lead, after.happenedAt(), after.id(), size + 1))
                .map(found -> Page.of(found, size, line -> new EventPosition(line.happenedAt(), line.id()).toString()));
    }

    private Uni<UUID> current(String id) {
        return leads.current(Parameters.leadId(id)).map(found -> found.orElseThrow(() -> unknown(id)));
    }

    private static UUID position(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Problems.of(
                    KitProblem.INVALID_CURSOR,
                    "Send the nextCursor of the page before, unchanged, or none for the first page.");
        }
    }

    static RuntimeException unknown(String id) {
        return Problems.of(
                ScoringProblem.LEAD_NOT_FOUND,
                "There is no lead %s; look it up by GET /v1/leads?email=. A new lead appears within a second of its first event."
                        .formatted(id));
    }
}
