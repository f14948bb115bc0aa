package dev.baton.ingest.inbound.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.contracts.Roles;
import dev.baton.ingest.application.ManageWebhooks;
import dev.baton.ingest.application.webhook.InvalidWebhookException;
import dev.baton.ingest.domain.webhook.SigningSecret;
import dev.baton.ingest.inbound.console.page.Notice;
import dev.baton.ingest.inbound.console.page.SourcePage.Says;
import dev.baton.ingest.inbound.console.page.WebhookForm;
import dev.baton.ingest.inbound.rest.SourceAnswers;
import dev.baton.ingest.inbound.webhook.WebhookTrials;
import dev.baton.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The webhook on a source's page: how messages are signed, what they become, and a sample to try. */
@Path("/console/sources/{id}/webhook")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
public class WebhookPagesResource {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_SECRET = 255;

    private final SourcePages pages;
    private final ManageWebhooks webhooks;
    private final WebhookForms forms;
    private final Caller caller;

    WebhookPagesResource(SourcePages pages, ManageWebhooks webhooks, WebhookForms forms, Caller caller) {
        this.pages = pages;
        this.webhooks = webhooks;
        this.forms = forms;
        this.caller = caller;
    }

    /** Sets the webhook up; shows the secret where Baton made it. */
    @POST
    @Operation(hidden = true)
    public Uni<Response> webhook(
            @RestPath String id,
            @RestForm String document,
            @RestForm String payload,
            @RestForm String secret,
            @Context UriInfo uri) {
        UUID source = SourceAnswers.id(id);
        WebhookForm form = new WebhookForm(document, payload, null, false);
        if (!webhooks.usable()) {
            return refused(
                    source,
                    uri,
                    form,
                    List.of("Ask your administrator to set BATON_SOURCES_SECRET_KEY: it seals the secrets."));
        }
        try {
            ObjectNode wanted = forms.document(document);
            return webhooks.save(source, wanted, secret(secret), caller.name()).chain(saved -> {
                SourceAnswers.done(saved.change());
                return saved.made() == null
                        ? Uni.createFrom().item(Pages.back(id, Notice.WEBHOOK_SAVED))
                        : shown(
                                200,
                                source,
                                uri,
                                null,
                                new Says(null, saved.made().text(), null, List.of()));
            });
        } catch (InvalidWebhookException invalid) {
            return refused(source, uri, form, WebhookTrials.words(invalid));
        } catch (IllegalArgumentException noJson) {
            return refused(source, uri, form, List.of(noJson.getMessage()));
        }
    }

    /** Shows what a sample becomes; keeps nothing. */
    @POST
    @Path("test")
    @Operation(hidden = true)
    public Uni<Response> attempt(
            @RestPath String id, @RestForm String document, @RestForm String payload, @Context UriInfo uri) {
        UUID source = SourceAnswers.id(id);
        return forms.tried(source, document, payload).chain(form -> shown(200, source, uri, form, Says.NOTHING));
    }

    private Uni<Response> refused(UUID id, UriInfo uri, WebhookForm form, List<String> problems) {
        return shown(UNPROCESSABLE, id, uri, form, new Says(null, null, null, problems));
    }

    private Uni<Response> shown(int status, UUID id, UriInfo uri, WebhookForm form, Says says) {
        return pages.source(id, Pages.base(uri), form, says).chain(page -> Pages.answer(status, Pages.source(page)));
    }

    /** Empty keeps the secret there is, or has one made. */
    private static SigningSecret secret(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST_SECRET) {
            throw new IllegalArgumentException("A secret has at most " + LONGEST_SECRET + " characters.");
        }
        return new SigningSecret(text.strip());
    }
}
