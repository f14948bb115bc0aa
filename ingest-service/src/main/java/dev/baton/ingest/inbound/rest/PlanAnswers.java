package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.baton.ingest.application.plan.InvalidPlanException;
import dev.baton.ingest.application.plan.PlanChange;
import dev.baton.ingest.application.plan.PlanVersion;
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Plans as JSON, and what is answered where one is not found or not changed. */
public final class PlanAnswers {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final Set<String> RESERVED = Set.of("schema", "trials");

    private PlanAnswers() {}

    /** A version of a plan; the document is left out of lists. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlanView(
            String key,
            int version,
            String state,
            Integer revision,
            String createdBy,
            Instant createdAt,
            String changedBy,
            Instant changedAt,
            String activatedBy,
            Instant activatedAt,
            Instant retiredAt,

            @JsonRawValue @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            String document) {
        static PlanView of(PlanVersion plan) {
            return new PlanView(
                    plan.key(),
                    plan.version(),
                    plan.state().name(),
                    plan.revision(),
                    plan.createdBy(),
                    plan.createdAt(),
                    plan.changedBy(),
                    plan.changedAt(),
                    plan.activatedBy(),
                    plan.activatedAt(),
                    plan.retiredAt(),
                    plan.document().isEmpty() ? null : plan.document());
        }
    }

    /** The key if it can be one. */
    public static String key(String key) {
        if (!KEY.matcher(key).matches() || RESERVED.contains(key)) {
            throw Problems.of(
                    IngestProblem.TRACKING_PLAN_KEY_INVALID,
                    "Send a key of 1 to 100 letters, digits, dots, dashes or underscores, but not schema or trials.");
        }
        return key;
    }

    static Response found(Optional<PlanVersion> plan) {
        return found(plan.orElseThrow(PlanAnswers::notFound));
    }

    static Response found(PlanVersion plan) {
        return Response.ok(PlanView.of(plan)).header("ETag", etag(plan)).build();
    }

    static Response changed(PlanChange change) {
        return switch (change) {
            case PlanChange.Done done -> found(done.plan());
            case PlanChange.NotFound nothing -> throw notFound();
            case PlanChange.RevisionNotNamed unnamed ->
                throw Problems.of(
                        IngestProblem.TRACKING_PLAN_REVISION_MISSING,
                        "Read the draft and send its ETag as If-Match, so that nobody's edits are lost.");
            case PlanChange.ChangedMeanwhile meanwhile ->
                throw Problems.of(
                        IngestProblem.TRACKING_PLAN_CHANGED,
                        "Somebody edited, activated or discarded the draft. Read it again, then repeat your change with its ETag.");
        };
    }

    /** What an {@code If-Match} names; null for none. */
    static String revision(String ifMatch) {
        return ifMatch == null || ifMatch.isBlank()
                ? null
                : ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    }

    static HttpProblem invalid(InvalidPlanException refused) {
        return Problems.of(
                IngestProblem.TRACKING_PLAN_INVALID,
                "Mend what is said in faults; GET /v1/tracking-plan/schema says how a plan looks.",
                Map.of("faults", refused.faults()));
    }

    static HttpProblem notFound() {
        return Problems.of(
                IngestProblem.TRACKING_PLAN_NOT_FOUND,
                "Take key and version from GET /v1/tracking-plan; PUT /v1/tracking-plan/{key}/draft makes a draft.");
    }

    private static String etag(PlanVersion plan) {
        return "\"" + plan.version() + "." + plan.revision() + "\"";
    }
}
