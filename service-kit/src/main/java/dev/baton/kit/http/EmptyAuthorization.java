package dev.baton.kit.http;

import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.ProblemAnswer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers 401 to an {@code Authorization} header without content, which authentication takes for an anonymous caller (403). */
@Singleton
class EmptyAuthorization {

    /** Higher than the priority of authentication (200), lower than that of CORS (300): pages can read the answer. */
    private static final int PRIORITY = 250;

    void register(@Observes Filters filters) {
        filters.register(EmptyAuthorization::check, PRIORITY);
    }

    private static void check(RoutingContext exchange) {
        String authorization = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.isBlank()) {
            exchange.next();
            return;
        }
        exchange.response().putHeader("WWW-Authenticate", "Bearer");
        ProblemAnswer.send(
                exchange,
                KitProblem.EMPTY_AUTHORIZATION,
                "Send a token or a write key in the Authorization header, or leave the header out.");
    }
}
