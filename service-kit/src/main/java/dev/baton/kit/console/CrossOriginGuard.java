package dev.baton.kit.console;

import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses writes that another site makes a signed-in browser send. Pages are authorised by cookie, so their writes must
 * come from the page itself: browsers say so in {@code Sec-Fetch-Site}, older ones in {@code Origin}.
 */
public class CrossOriginGuard {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** Lets reading and own writes below {@code /console} pass. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())
                || !ConsolePaths.contains(request.getUriInfo().getPath())) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean own = site != null ? OWN.contains(site) : originIsHost(request);
        if (!own) {
            throw Problems.of(
                    KitProblem.CROSS_ORIGIN_REQUEST,
                    "Open the page itself and do it there; no other site may do it for you.");
        }
    }

    private static boolean originIsHost(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        String host = request.getHeaderString("Host");
        try {
            // a page without an origin of its own (a sandboxed frame, a file) sends "null", which has no authority
            return origin != null
                    && host != null
                    && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException garbage) {
            return false;
        }
    }
}
