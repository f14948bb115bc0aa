package dev.baton.ingest.inbound.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.contracts.Roles;
import dev.baton.ingest.application.ManageWebhooks;
import dev.baton.ingest.application.StoredWebhook;
import dev.baton.ingest.application.webhook.InvalidWebhookException;
import dev.baton.ingest.domain.webhook.SigningSecret;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.ingest.inbound.rest.SourceAnswers;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.kit.text.TextLimits;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How a tool signs, and which calls its messages become. The secret goes in and never comes out again. */
@Path("/v1/sources/{id}/webhook")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
public class WebhookSetupResource {

    private final ManageWebhooks webhooks;
    private final WebhookTrials trials;
    private final ObjectMapper json;
    private final Caller caller;

    WebhookSetupResource(ManageWebhooks webhooks, WebhookTrials trials, ObjectMapper json, Caller caller) {
        this.webhooks = webhooks;
        this.trials = trials;
        this.json = json;
        this.caller = caller;
    }

    /** Shape of the document, see {@code docs/webhooks-in.md}. */
    public record WebhookFields(
            Object signature,
            @Size(max = TextLimits.IDENTIFIER) String secret,
            Object messageId,
            Object calls) {}

    /** Shape of a trial; without a webhook the saved one is tried. */
    public record TrialFields(
            Object payload,

            @Size(max = WebhookTrials.MOST_HEADERS) Map<String, @Size(max = WebhookTrials.LONGEST_HEADER) String> headers,

            Object webhook) {}

    /**
     * A webhook that was set up.
     *
     * @param address where the tool delivers
     * @param secret  the secret Baton made, shown this once; absent where the tool's own is used
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SavedWebhook(String address, String secret) {}

    @GET
    @Operation(summary = "Read how a source's messages are signed and mapped; without the secret")
    public Uni<JsonNode> read(@RestPath String id) {
        return webhooks.find(SourceAnswers.id(id))
                .map(found -> document(found.orElseThrow(() -> Problems.of(
                        IngestProblem.WEBHOOK_NOT_FOUND, "Set it up with PUT, or take the id of a webhook source."))));
    }

    @PUT
    @Operation(
            summary = "Set up how a source's messages are signed and mapped",
            description = "Without a secret the one there is stays; the first time Baton makes one and shows it once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookFields.class)))
    public Uni<SavedWebhook> save(@RestPath String id, JsonNode body) {
        ObjectNode document = object(body);
        SigningSecret secret = secret(document);
        if (!webhooks.usable()) {
            throw Problems.of(
                    IngestProblem.WEBHOOK_SECRETS_OFF,
                    "Ask your administrator to set BATON_SOURCES_SECRET_KEY; it seals the secrets in the database.");
        }
        return valid(() -> webhooks.save(SourceAnswers.id(id), document, secret, caller.name()))
                .map(saved -> {
                    SourceAnswers.done(saved.change());
                    return new SavedWebhook(
                            "/v1/webhooks/" + id,
                            saved.made() == null ? null : saved.made().text());
                });
    }

    @POST
    @Path("test")
    @Operation(summary = "Show what a message would become; nothing is kept")
    @RequestBody(content = @Content(schema = @Schema(implementation = TrialFields.class)))
    public Uni<WebhookTrials.Result> attempt(@RestPath String id, JsonNode body) {
        return valid(() -> trials.attempt(SourceAnswers.id(id), object(body)));
    }

    private JsonNode document(StoredWebhook webhook) {
        try {
            return json.readTree(webhook.document());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a document is stored only when it was read", impossible);
        }
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw Problems.of(IngestProblem.WEBHOOK_INVALID, "Send a JSON object.");
    }

    /** The secret, taken out of the document: it must not be stored with it. */
    private static SigningSecret secret(ObjectNode document) {
        JsonNode secret = document.remove("secret");
        if (secret == null || secret.isNull()) {
            return null;
        }
        if (!secret.isTextual()
                || secret.textValue().isBlank()
                || secret.textValue().length() > 255) {
            throw Problems.of(IngestProblem.WEBHOOK_INVALID, "Send a secret of 1 to 255 characters, or none.");
        }
        return new SigningSecret(secret.textValue());
    }

    private static <T> Uni<T> valid(Supplier<Uni<T>> work) {
        try {
            return work.get();
        } catch (InvalidWebhookException e) {
            throw Problems.of(
                    IngestProblem.WEBHOOK_INVALID, e.flaws().getFirst().detail(), Map.of("violations", e.flaws()));
        }
    }
}
