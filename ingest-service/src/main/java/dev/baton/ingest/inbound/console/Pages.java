package dev.baton.ingest.inbound.console;

import dev.baton.ingest.inbound.console.page.Notice;
import dev.baton.ingest.inbound.console.page.SourceListPage;
import dev.baton.ingest.inbound.console.page.SourcePage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Pages as answers. */
final class Pages {

    private Pages() {}

    static TemplateInstance list(SourceListPage page) {
        return Templates.list(page);
    }

    static TemplateInstance source(SourcePage page) {
        return Templates.source(page);
    }

    /** The page as it is written out. */
    static Uni<Response> answer(int status, TemplateInstance page) {
        return page.createUni().map(html -> Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html)
                .build());
    }

    /** Back to the source's page, which then says what was done. */
    static Response back(String id, Notice notice) {
        return Response.seeOther(URI.create("/console/sources/" + id + "?done=" + notice.code()))
                .build();
    }

    /** Address of this service as the reader reaches it, without a slash at its end. */
    static String base(UriInfo uri) {
        String base = uri.getBaseUri().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "sources")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(SourceListPage page);

        static native TemplateInstance source(SourcePage page);
    }
}
