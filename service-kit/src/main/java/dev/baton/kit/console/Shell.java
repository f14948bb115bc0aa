package dev.baton.kit.console;

import dev.baton.kit.console.ConsoleConfig.NavigationEntry;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What the shell's template asks for; named {@code shell} in templates. */
@Named("shell")
@RequestScoped
public class Shell {

    private final ConsoleConfig config;
    private final SecurityIdentity identity;
    private final RoutingContext request;

    public Shell(ConsoleConfig config, SecurityIdentity identity, RoutingContext request) {
        this.config = config;
        this.identity = identity;
        this.request = request;
    }

    /** The entries of the navigation. */
    public List<NavigationEntry> getNavigation() {
        return config.navigation();
    }

    /** Whether the entry leads to the page being shown. */
    public boolean isCurrent(NavigationEntry entry) {
        String url = entry.url().toString();
        return request.request().absoluteURI().startsWith(url)
                || request.normalizedPath().equals(url);
    }

    /** Who is signed in. */
    public String getUserName() {
        return identity.getPrincipal().getName();
    }
}
