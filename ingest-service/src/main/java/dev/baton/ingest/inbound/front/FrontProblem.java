package dev.baton.ingest.inbound.front;

import dev.baton.kit.problem.Documentation;
import dev.baton.kit.problem.DocumentedProblems;
import dev.baton.kit.problem.ProblemType;
import dev.baton.kit.problem.Problems;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/** Why a body is not taken in. Answered here, for no resource has seen the request yet. */
enum FrontProblem implements ProblemType {
    BODY_TOO_SLOW(408, "The body came too slowly", "Send the whole body within the time, or smaller batches."),
    BODY_TOO_LARGE(413, "The body is too large", "Send less at once."),
    REQUEST_TOO_LARGE(413, "The body is too large", "The body is larger than 1 MiB. Send it in pieces."),
    TOO_BUSY(
            503,
            "The service holds as many requests as it can",
            "None of the items is confirmed. Repeat the whole request with the same messageIds after the seconds in"
                    + " Retry-After.");

    /** Key of the exchange's {@link Documentation}. */
    static final String DOCUMENTATION = "baton.documentation";

    private final int status;
    private final String title;
    private final String detail;

    FrontProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** What its sender does next. */
    String detail() {
        return detail;
    }

    /** The same document that a resource's problem becomes. */
    void answer(RoutingContext exchange, String said) {
        Documentation documentation = exchange.get(DOCUMENTATION);
        URI type = Problems.uri(this);
        JsonObject document = new JsonObject()
                .put("type", type.toString())
                .put("status", status)
                .put("title", title)
                .put("detail", said)
                .put("instance", exchange.normalizedPath());
        documentation.ofProblem(type).ifPresent(link -> document.put(DocumentedProblems.MEMBER, link));
        exchange.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(document.encode());
    }
}
