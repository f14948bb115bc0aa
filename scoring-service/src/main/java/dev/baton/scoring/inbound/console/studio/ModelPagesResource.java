package dev.baton.scoring.inbound.console.studio;

import dev.baton.contracts.Roles;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.ReviseModels;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The models, and where a new draft begins. */
@Path("/console/models")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class ModelPagesResource {

    private static final int UNPROCESSABLE = 422;

    private final ModelPages pages;
    private final ReviseModels revise;
    private final Caller caller;

    ModelPagesResource(ModelPages pages, ReviseModels revise, Caller caller) {
        this.pages = pages;
        this.revise = revise;
        this.caller = caller;
    }

    /** What a new draft begins with, as the form sends it. */
    public static class Beginning {
        @RestForm
        String start;

        @RestForm
        String from;

        @RestForm
        String key;

        @RestForm
        String name;

        @RestForm
        String document;

        @RestForm
        String retry;

        @RestForm("file")
        FileUpload file;
    }

    /** Every model. */
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list() {
        return pages.list().map(Templates::list);
    }

    /** Where a new draft begins. */
    @GET
    @Path("new")
    @Operation(hidden = true)
    public Uni<TemplateInstance> begin(@RestQuery String from) {
        return pages.begin(from).map(Templates::fresh);
    }

    /** Makes the draft and goes to the builder; a document that is none stays in the form with what is wrong. */
    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<Response> draft(Beginning typed) {
        return pages.document(typed)
                .chain(document -> revise.draft(document, null, retry(typed), caller.name()))
                .map(version -> Response.seeOther(URI.create(VersionAddress.of(version) + "/edit?done=drafted"))
                        .build())
                .onFailure(InvalidModelException.class)
                .recoverWithUni(e -> pages.again(typed, ((InvalidModelException) e).faults())
                        .map(Templates::fresh)
                        .chain(TemplateInstance::createUni)
                        .map(html -> Response.status(UNPROCESSABLE)
                                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                                .entity(html)
                                .build()));
    }

    private static String retry(Beginning typed) {
        return typed.retry != null && typed.retry.matches("[0-9a-f-]{36}") ? typed.retry : null;
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "models")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(ModelListPage page);

        static native TemplateInstance fresh(NewModelPage page);
    }
}
