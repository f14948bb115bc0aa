package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.config.IngestConfig;
import dev.baton.kit.problem.AcceptsUnknown;
import dev.baton.kit.problem.Problems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * What analytics.js asks for before it sends anything: where to, and that nothing else is to be loaded. With it, a site
 * changes one address ({@code cdnURL}) and no more.
 */
@AcceptsUnknown
@Path("/v1/projects/{writeKey}/settings")
@PermitAll // a page's key is no secret, and this tells nothing that isn't in the request
@Tag(name = "tracking")
public class SettingsResource {

    private final Senders senders;
    private final Optional<String> publicUrl;

    SettingsResource(Senders senders, IngestConfig config) {
        this.senders = senders;
        this.publicUrl = config.publicUrl();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "private, max-age=60")
    @Operation(summary = "Settings of analytics.js: where a page sends its calls")
    public Map<String, Object> settings(@PathParam("writeKey") String writeKey, @Context HttpServerRequest request) {
        if (senders.byPublicKey(writeKey).isEmpty()) {
            throw Problems.of(
                    IngestProblem.SOURCE_NOT_FOUND, "Put the write key of a source in force into the snippet.");
        }
        String address = publicUrl.orElseGet(() -> request.scheme() + "://" + request.authority());
        int scheme = address.indexOf("://");
        return Map.of(
                "integrations",
                Map.of(
                        "Segment.io",
                        Map.of(
                                "apiKey",
                                writeKey,
                                "apiHost",
                                address.substring(scheme + 3) + "/v1",
                                "protocol",
                                address.substring(0, scheme),
                                "unbundledIntegrations",
                                List.of(),
                                "addBundledMetadata",
                                true)),
                "plan",
                Map.of("track", everything(), "identify", everything(), "group", everything()),
                "metrics",
                Map.of("sampleRate", 0),
                "remotePlugins",
                List.of(),
                "enabledMiddleware",
                Map.of(),
                "legacyVideoPluginsEnabled",
                false);
    }

    private static Map<String, Object> everything() {
        return Map.of("__default", Map.of("enabled", true, "integrations", Map.of()));
    }
}
