package dev.baton.kit.console;

import dev.baton.kit.console.ConsoleConfig.NavigationEntry;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** What the shell's template asks for; named {@code shell} in templates. */
@Named("shell")
@RequestScoped
public class Shell {

    private final ConsoleConfig config;
    private final Assets assets;
    private final RoutingContext request;

    public Shell(ConsoleConfig config, Assets assets, RoutingContext request) {
        this.config = config;
        this.assets = assets;
        this.request = request;
    }

    /** The entries of the navigation. */
    public List<NavigationEntry> getNavigation() {
        return config.navigation();
    }

    /** Whether the page being shown belongs to the entry: of those that contain it, the nearest. */
    public boolean isCurrent(NavigationEntry entry) {
        return config.navigation().stream()
                .filter(this::contains)
                .max(Comparator.comparing(candidate -> candidate.url().getPath().length()))
                .filter(entry::equals)
                .isPresent();
    }

    /** Address of an own style or script. */
    public String asset(String path) {
        return assets.address(path);
    }

    /** Who is signed in, null for nobody; known without asking again, since it is wanted where signing on failed, too. */
    public String getUserName() {
        return request.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity().getPrincipal().getName()
                : null;
    }

    private boolean contains(NavigationEntry entry) {
        String here = request.normalizedPath();
        String there = entry.url().getPath();
        String authority = entry.url().getRawAuthority();
        boolean ours = authority == null || authority.equals(request.request().getHeader("Host"));
        return ours && (here.equals(there) || here.startsWith(there + "/"));
    }
}
