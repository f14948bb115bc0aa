package dev.baton.scoring.inbound.console;

import dev.baton.contracts.Roles;
import dev.baton.scoring.inbound.console.page.LeadListPage;
import dev.baton.scoring.inbound.console.page.LeadPage;
import dev.baton.scoring.inbound.console.page.ListFilter;
import dev.baton.scoring.inbound.console.page.Reply;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Leads as pages; every address answers a whole page, so that it works without scripts. Reading changes nothing. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class LeadPagesResource {

    private final LeadPages pages;

    public LeadPagesResource(LeadPages pages) {
        this.pages = pages;
    }

    /** Leads, searched, filtered and sorted; known people by score unless something else is asked for. */
    @GET
    @Operation(hidden = true)
    public Uni<String> list(
            @RestQuery String people,
            @RestQuery String q,
            @RestQuery String stage,
            @RestQuery String which,
            @RestQuery String min,
            @RestQuery String sort,
            @RestQuery String after) {
        return pages.list(ListFilter.of(people, q, stage, which, min, sort, after))
                .chain(page -> Templates.list(page).createUni());
    }

    /** One lead with its score as a picture. */
    @GET
    @Path("leads/{id}")
    @Operation(hidden = true)
    public Uni<String> lead(
            @RestPath String id, @RestQuery String rule, @RestQuery String after, @RestQuery String done) {
        return pages.lead(LeadIds.known(id), new LeadPages.Asked(rule, after, Reply.of(done)))
                .chain(page -> Templates.lead(page).createUni());
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "leads")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(LeadListPage page);

        static native TemplateInstance lead(LeadPage page);
    }
}
