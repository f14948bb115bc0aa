package dev.baton.kit.problem;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/** Answers a problem where no resource has seen the request yet; the same document that a resource's problem becomes. */
public final class ProblemAnswer {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%2$s</title>
            <link rel="stylesheet" href="/baton/baton.css"></head>
            <body><main class="sheet" id="main"><article class="card problem" data-testid="problem">
            <p class="small quiet">%1$d</p><h1>%2$s</h1><p>%3$s</p>
            <p><a class="btn" href="/console">Back to the start</a></p></article></main></body></html>
            """;

    private static final String RAW = """
            HTTP/1.1 %d %s\r
            Content-Type: %s\r
            Content-Security-Policy: default-src 'self'\r
            Cache-Control: no-store\r
            Content-Length: %d\r
            Connection: close\r
            \r
            %s""";

    private ProblemAnswer() {}

    /** Ends the exchange with a problem document. */
    public static void send(RoutingContext exchange, ProblemType type, String detail) {
        String document = document(type, detail).put("instance", path(exchange)).encode();
        exchange.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(document);
    }

    /**
     * A whole HTTP/1.1 response that closes the connection, for requests that the server does not get to see.
     *
     * @param page whether it is a page for people, else a problem document; title and detail are constant texts of ours
     */
    public static String raw(ProblemType type, String detail, boolean page) {
        String body = page
                ? PAGE.formatted(type.status(), type.title(), detail)
                : document(type, detail).encode();
        return RAW.formatted(
                type.status(),
                type.title(),
                page ? "text/html;charset=UTF-8" : "application/problem+json",
                body.getBytes(StandardCharsets.UTF_8).length,
                body);
    }

    private static JsonObject document(ProblemType type, String detail) {
        return new JsonObject()
                .put("type", Problems.uri(type).toString())
                .put("status", type.status())
                .put("title", type.title())
                .put("detail", detail);
    }

    /** The path as it was sent: it may not be decodable. */
    private static String path(RoutingContext exchange) {
        String path = exchange.request().path();
        return path == null ? "/" : path;
    }
}
