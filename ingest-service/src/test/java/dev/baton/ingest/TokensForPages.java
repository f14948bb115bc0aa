package dev.baton.ingest;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tests come to the pages with a token in place of a signed-on browser; the signature and the roles are checked alike. */
@ApplicationScoped
public class TokensForPages implements TenantResolver {

    @Override
    public String resolve(RoutingContext context) {
        return OidcUtils.DEFAULT_TENANT_ID;
    }
}
