package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.Roles;
import dev.baton.ingest.application.plan.PlanStore;
import dev.baton.ingest.application.plan.PlanVersion;
import dev.baton.ingest.inbound.rest.PlanAnswers.PlanView;
import dev.baton.kit.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Tracking plans as they are. */
@Path("/v1/tracking-plan")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tracking plan")
public class PlanResource {

    private static final String DRAFT = "draft";

    private final PlanStore plans;
    private final ObjectMapper json;
    private final byte[] schema;

    PlanResource(PlanStore plans, ObjectMapper json) {
        this.plans = plans;
        this.json = json;
        try (InputStream in = PlanResource.class.getResourceAsStream("/plans/tracking-plan.schema.json")) {
            this.schema = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Operation(summary = "The plans in force and the drafts, by key")
    public Uni<Page<PlanView>> list() {
        return plans.current().map(PlanResource::page);
    }

    @GET
    @Path("schema")
    @Produces("application/schema+json")
    @Operation(summary = "The JSON Schema of plan documents")
    public byte[] schema() {
        return schema.clone();
    }

    @GET
    @Path("{key}")
    @Operation(summary = "The active version of a plan")
    public Uni<Response> active(@RestPath String key) {
        return plans.active(PlanAnswers.key(key)).map(PlanAnswers::found);
    }

    @GET
    @Path("{key}/draft")
    @Operation(summary = "The draft of a plan; send its ETag as If-Match to change it")
    public Uni<Response> draft(@RestPath String key) {
        return plans.draft(PlanAnswers.key(key)).map(PlanAnswers::found);
    }

    @GET
    @Path("{key}/versions")
    @Operation(summary = "All versions of a plan, newest first")
    public Uni<Page<PlanView>> versions(@RestPath String key) {
        return plans.versions(PlanAnswers.key(key)).map(found -> {
            if (found.isEmpty()) {
                throw PlanAnswers.notFound();
            }
            return page(found);
        });
    }

    @GET
    @Path("{key}/versions/{version}")
    @Operation(summary = "One version of a plan")
    public Uni<Response> version(@RestPath String key, @RestPath int version) {
        return plans.find(PlanAnswers.key(key), version).map(PlanAnswers::found);
    }

    @GET
    @Path("{key}/diff")
    @Operation(summary = "What differs between two versions, by default between the active one and the draft")
    public Uni<PlanDiff> diff(@RestPath String key, @RestQuery String from, @RestQuery String to) {
        return named(PlanAnswers.key(key), from, false).chain(before -> named(key, to, true)
                .map(after -> PlanDiff.of(label(before), tree(before), label(after), tree(after))));
    }

    private Uni<PlanVersion> named(String key, String name, boolean draftByDefault) {
        Uni<Optional<PlanVersion>> found;
        if (name == null || name.isBlank()) {
            found = draftByDefault ? plans.draft(key) : plans.active(key);
        } else if (name.equals(DRAFT)) {
            found = plans.draft(key);
        } else if (name.matches("\\d{1,9}")) {
            found = plans.find(key, Integer.parseInt(name));
        } else {
            throw PlanAnswers.notFound();
        }
        return found.map(plan -> plan.orElseThrow(PlanAnswers::notFound));
    }

    private JsonNode tree(PlanVersion plan) {
        try {
            return json.readTree(plan.document());
        } catch (IOException impossible) {
            throw new UncheckedIOException("plans are kept as JSON", impossible);
        }
    }

    private static String label(PlanVersion plan) {
        return plan.version() + " " + plan.state().name();
    }

    private static Page<PlanView> page(List<PlanVersion> plans) {
        return new Page<>(plans.stream().map(PlanView::of).toList(), null);
    }
}
