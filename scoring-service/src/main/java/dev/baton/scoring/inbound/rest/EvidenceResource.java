package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.evidence.StartEvidence;
import dev.baton.scoring.domain.learning.StandardRules;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Models held against what was bought. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class EvidenceResource {

    private final StartEvidence evidence;
    private final ModelDocuments documents;
    private final Caller caller;

    public EvidenceResource(StartEvidence evidence, ModelDocuments documents, Caller caller) {
        this.evidence = evidence;
        this.documents = documents;
        this.caller = caller;
    }

    @POST
    @Path("/{key}/versions/{version}/lift")
    @Operation(
            summary =
                    "Hold each rule of a version against won and lost leads: its lift with confidence interval, where"
                            + " points contradict history, and what history favours that no rule notices. Answers 202 and the job")
    public Uni<Response> audit(@PathParam("key") String key, @PathParam("version") String version) {
        return evidence.audit(key, ModelRequests.number(key, version), caller.name())
                .map(job -> Response.accepted(JobJson.of(job))
                        .location(URI.create("/v1/jobs/" + job.id()))
                        .build());
    }

    @POST
    @Path("/{key}/suggest")
    @Operation(
            summary =
                    "Learn a points model from won and lost leads, measured on leads it has not seen, beside the model"
                            + " in use. standardRules: KEEP (default) keeps its disqualifiers, and its engagement rules"
                            + " where history teaches none; REPLACE leaves out disqualifiers that contradict history and all"
                            + " its rules. Answers 202 and the job; its result holds the document, warnings, and the"
                            + " disqualifiers held against history")
    public Uni<Response> suggest(
            @PathParam("key") String key,
            @Parameter(schema = @Schema(enumeration = {"KEEP", "REPLACE"}))
                    @QueryParam("standardRules")
                    @DefaultValue("KEEP")
                    String standardRules) {
        return evidence.suggest(key, rules(standardRules), caller.name()).map(job -> Response.accepted(JobJson.of(job))
                .location(URI.create("/v1/jobs/" + job.id()))
                .build());
    }

    private static StandardRules rules(String asked) {
        return Arrays.stream(StandardRules.values())
                .filter(rules -> rules.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> Parameters.refused(
                        "Send standardRules as one of %s.".formatted(Arrays.toString(StandardRules.values()))));
    }

    @POST
    @Path("/suggestions/{job}/draft")
    @Operation(
            summary =
                    "Make a draft of what a job suggested, to be read, edited and approved like any other; once a job")
    public Uni<Response> draft(@PathParam("job") String job) {
        return evidence.draft(Parameters.uuid("job", job), caller.name())
                .map(found -> found.orElseThrow(() -> Problems.of(
                        ScoringProblem.JOB_NOT_FOUND,
                        "No finished job %s suggested a model; POST /v1/models/{key}/suggest starts one, GET /v1/jobs/{id} says how far it is."
                                .formatted(job))))
                .map(version -> Response.created(
                                URI.create("/v1/models/" + version.key() + "/versions/" + version.version()))
                        .entity(VersionJson.whole(version, documents))
                        .tag(Integer.toString(version.revision()))
                        .build());
    }
}
