package dev.baton.kit.console;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells requests of an open page's scripts from those of the browser itself. When the sign-on has run out, the browser
 * is sent to sign in; a script would run into a foreign origin there, so it is answered 499 and reloads the page.
 */
@ApplicationScoped
public class ScriptRequests implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        HttpServerRequest request = context.request();
        return request.getHeader("HX-Request") != null || "text/event-stream".equals(request.getHeader("Accept"));
    }
}
