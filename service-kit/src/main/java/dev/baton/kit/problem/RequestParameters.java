package dev.baton.kit.problem;

import dev.baton.kit.console.ConsolePaths;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the resource method does not declare, and values that its types do not take. JAX-RS ignores the
 * first and answers 404 or a default for the second. Pages ignore unknown parameters: links to them may carry those of mail and
 * campaign tools.
 */
@Singleton
public class RequestParameters {

    private final Map<Method, DeclaredParameters> known = new ConcurrentHashMap<>();

    /** Checks a request before its resource method runs. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        UriInfo uri = request.getUriInfo();
        DeclaredParameters declared = known.computeIfAbsent(method, DeclaredParameters::of);
        boolean page = ConsolePaths.contains(uri.getPath());
        boolean ignoresUnknown = declared.acceptsUnknown() || page;
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            Class<?> type = declared.query().get(parameter.getKey());
            if (type != null) {
                parameter.getValue().forEach(value -> check("parameter", parameter.getKey(), type, value));
            } else if (!ignoresUnknown) {
                throw Problems.of(
                        KitProblem.UNKNOWN_PARAMETER,
                        Suggestion.of(
                                "query parameter",
                                parameter.getKey(),
                                declared.query().keySet()));
            }
        }
        checkPath(uri, declared, page);
    }

    private static void checkPath(UriInfo uri, DeclaredParameters declared, boolean page) {
        declared.path().forEach((name, type) -> uri.getPathParameters()
                .getOrDefault(name, List.of())
                .forEach(value -> checkSegment(page, name, type, value)));
    }

    /** A page whose address is malformed does not exist. */
    private static void checkSegment(boolean page, String name, Class<?> type, String value) {
        if (page && ParameterType.expected(type, value) != null) {
            throw new NotFoundException();
        }
        check("path segment", name, type, value);
    }

    private static void check(String kind, String name, Class<?> type, String value) {
        boolean absent = value == null || (value.isEmpty() && !type.isPrimitive());
        String expected = absent ? null : ParameterType.expected(type, value);
        if (expected != null) {
            throw Problems.of(KitProblem.INVALID_PARAMETER, "Send %s as the %s %s.".formatted(expected, kind, name));
        }
    }
}
