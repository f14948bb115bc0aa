package dev.baton.scoring.inbound.console;

import dev.baton.scoring.inbound.console.page.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** What a lead's page answers to what was sent from it: itself again, at its own address where it was done. */
@ApplicationScoped
class LeadAnswers {

    private final LeadPages pages;

    LeadAnswers(LeadPages pages) {
        this.pages = pages;
    }

    /** It was done: the page at its own address says so, and loading it again does nothing. */
    Uni<Response> done(UUID lead, String what) {
        URI page = URI.create("/console/leads/" + lead + "?done=" + what);
        return Uni.createFrom().item(Response.seeOther(page).build());
    }

    /** It was not done: the page says why. */
    Uni<Response> page(UUID lead, int status, Reply reply) {
        return pages.lead(lead, LeadPages.Asked.after(reply))
                .chain(page -> LeadPagesResource.Templates.lead(page).createUni())
                .map(html -> Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(html)
                        .build());
    }
}
