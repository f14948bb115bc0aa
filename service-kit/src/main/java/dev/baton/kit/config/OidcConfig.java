package dev.baton.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The OpenID Connect provider, and the client the pages sign on with. */
@ConfigMapping(prefix = "baton.oidc")
public interface OidcConfig {

    /** Issuer, as it stands in tokens, e.g. {@code https://id.example.com/realms/baton}. Without it the service does not start. */
    URI issuer();

    /** Client of the pages. */
    @WithDefault("baton-console")
    String consoleClientId();

    /** The client's secret. Without it the service does not start. */
    String consoleSecret();
}
