package dev.baton.kit.text;

import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.ProblemType;
import dev.baton.kit.problem.Problems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses requests with a longer parameter or header than {@link TextLimits} allows, before a resource sees them. */
public class ParameterLimits {

    /** Headers that operations read; all others are limited by the size of all headers together. */
    public static final Set<String> HEADERS =
            Set.of("Idempotency-Key", HttpHeaders.IF_MATCH, "Upload-Checksum", "Upload-Offset");

    /** Query parameters that hold an encoded document. */
    public static final Set<String> DOCUMENTS = Set.of("data");

    /** Limits the parameters and headers of a request. */
    @ServerRequestFilter
    public void limit(ContainerRequestContext context, HttpServerRequest request) {
        for (String header : HEADERS) {
            String value = request.getHeader(header);
            if (value != null && value.length() > TextLimits.HEADER) {
                throw tooLong(ofHeader(header), "header " + header, TextLimits.HEADER);
            }
        }
        if (request.uri().length() > Math.min(TextLimits.PATH_PARAMETER, TextLimits.QUERY_PARAMETER)) {
            limitAll(context.getUriInfo().getPathParameters(), TextLimits.PATH_PARAMETER);
            limitAll(context.getUriInfo().getQueryParameters(), TextLimits.QUERY_PARAMETER);
        }
    }

    private static void limitAll(MultivaluedMap<String, String> parameters, int most) {
        for (var parameter : parameters.entrySet()) {
            int limit = DOCUMENTS.contains(parameter.getKey()) ? TextLimits.QUERY_DOCUMENT : most;
            limit(parameter.getKey(), parameter.getValue(), limit);
        }
    }

    private static void limit(String name, List<String> values, int most) {
        for (String value : values) {
            if (value.length() > most) {
                String said = name.length() > TextLimits.CODE ? name.substring(0, TextLimits.CODE) + "…" : name;
                throw tooLong(KitProblem.INVALID_PARAMETER, "parameter " + said, most);
            }
        }
    }

    private static ProblemType ofHeader(String header) {
        return header.equals("Idempotency-Key") ? KitProblem.IDEMPOTENCY_KEY_TOO_LONG : KitProblem.INVALID_PARAMETER;
    }

    private static RuntimeException tooLong(ProblemType type, String what, int most) {
        return Problems.of(type, "Send %s with at most %d characters.".formatted(what, most));
    }
}
