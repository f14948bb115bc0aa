package dev.baton.ingest.inbound.front;

import dev.baton.ingest.config.IngestConfig;
import dev.baton.kit.problem.Documentation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;

/**
 * Reads the body of every request that sends events, or a tool's message that becomes events, before any other code sees
 * the request: at most so many bytes, within a time, within a budget of memory. What comes in over any of them is answered
 * with a problem at once.
 *
 * <p>Stands behind CORS and authentication, so that refusals can be read by pages and a stranger's token costs no memory.
 */
@Singleton
public class FrontDoor {

    /** Longest body as sent: what a batch may weigh, and a little for a compression that doesn't. */
    public static final int LARGEST_SENT = 501 * 1024;

    /** Longest message of a tool: it has to fit into the quarantine with all its characters escaped. */
    public static final int LARGEST_MESSAGE = 128 * 1024;

    /** Longest body of any other request, which REST reads. */
    private static final int LARGEST_OF_OTHERS = 1024 * 1024;

    private static final String BODY = "baton.body";

    /** Lower than the priorities of CORS (300), authentication (200) and authorization (100). */
    private static final int PRIORITY = 50;

    private static final Set<String> PATHS = Set.of(
            "/v1/identify",
            "/v1/i",
            "/v1/track",
            "/v1/t",
            "/v1/page",
            "/v1/p",
            "/v1/screen",
            "/v1/s",
            "/v1/group",
            "/v1/g",
            "/v1/alias",
            "/v1/a",
            "/v1/batch",
            "/v1/b",
            "/v1/import",
            "/v1/outcome",
            "/v1/events",
            "/v1/m");

    /** What stands behind it is the id of a source: anybody may try one, and only the body can tell who is no stranger. */
    private static final String WEBHOOKS = "/v1/webhooks/";

    private static final BodyLimit OF_EVENTS =
            new BodyLimit(LARGEST_SENT, "The body is larger than 500 KiB. Send smaller batches.");

    private static final BodyLimit OF_A_MESSAGE =
            new BodyLimit(LARGEST_MESSAGE, "The message is larger than 128 KiB. Have the tool send less.");

    private final BodyBudget budget;
    private final Duration patience;
    private final long retryAfterSeconds;
    private final Documentation documentation;

    FrontDoor(IngestConfig config, MeterRegistry metrics, Documentation documentation) {
        this.documentation = documentation;
        this.budget = new BodyBudget(config.limits().bytesInFlight());
        this.patience = config.limits().bodyTimeout();
        this.retryAfterSeconds = Math.max(1, config.retryAfter().toSeconds());
        Gauge.builder("baton.ingest.body.bytes", budget, BodyBudget::held)
                .description("bytes of request bodies that are being read or answered")
                .baseUnit("bytes")
                .register(metrics);
    }

    void open(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    /** The body of a request that came in here; empty where it has none. */
    public static byte[] body(RoutingContext exchange) {
        byte[] body = exchange.get(BODY);
        return body == null ? new byte[0] : body;
    }

    /** Bytes of bodies that are being read or answered now. */
    public long bytesInFlight() {
        return budget.held();
    }

    void admit(RoutingContext exchange) {
        exchange.put(FrontProblem.DOCUMENTATION, documentation);
        BodyLimit limit = HttpMethod.POST.equals(exchange.request().method()) ? limit(path(exchange)) : null;
        if (limit != null) {
            new BodyReading(exchange, limit, budget, patience, retryAfterSeconds, FrontDoor::enter).begin();
        } else if (BodyReading.announced(exchange.request()) > LARGEST_OF_OTHERS) {
            FrontProblem.REQUEST_TOO_LARGE.answer(exchange, FrontProblem.REQUEST_TOO_LARGE.detail());
        } else {
            exchange.next();
        }
    }

    /** The limit of what is read here; null for all other paths. */
    private static BodyLimit limit(String path) {
        if (PATHS.contains(path)) {
            return OF_EVENTS;
        }
        return path.startsWith(WEBHOOKS) ? OF_A_MESSAGE : null;
    }

    private static void enter(RoutingContext exchange, byte[] body) {
        exchange.put(BODY, body);
        exchange.next();
    }

    /** Without a slash at the end: it leads to the same resource. */
    private static String path(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
