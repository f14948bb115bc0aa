package dev.baton.kit.config;

import dev.baton.kit.console.ConsoleConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Refuses to start a production service on settings that are only fit for a developer's machine. The profiles
 * {@code local} and {@code test} may use them.
 */
@ApplicationScoped
public class UnsafeSettings {

    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int SHORTEST_SECRET = 32;

    private final DatabaseConfig database;
    private final OidcConfig oidc;
    private final ConsoleConfig console;

    public UnsafeSettings(DatabaseConfig database, OidcConfig oidc, ConsoleConfig console) {
        this.database = database;
        this.oidc = oidc;
        this.console = console;
    }

    void check(@Observes StartupEvent starting) {
        List<String> findings = apply() ? findings() : List.of();
        if (!findings.isEmpty()) {
            throw new IllegalStateException("Refusing to start: " + String.join(" ", findings));
        }
    }

    /** Whether this process must refuse unsafe settings: it runs in production. */
    public static boolean apply() {
        return LaunchMode.current() == LaunchMode.NORMAL
                && !ConfigUtils.isProfileActive("local")
                && !ConfigUtils.isProfileActive("test");
    }

    /** Whether an address leads to the machine itself, or nowhere. */
    public static boolean onThisMachine(URI address) {
        String host = address.getHost();
        return host == null
                || LOCAL_HOSTS.contains(host)
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("0.0.0.0")
                || host.equals("[::]");
    }

    /** What is unsafe, each with what to do; empty when nothing is. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (console.cookieSecret().length() < SHORTEST_SECRET
                || console.cookieSecret().startsWith("local-")) {
            findings.add("BATON_CONSOLE_COOKIE_SECRET needs 32 random characters of its own.");
        }
        if (oidc.consoleSecret().startsWith("local-")) {
            findings.add("BATON_OIDC_CONSOLE_SECRET is the local stack's; set the client's real secret.");
        }
        if (database.password().equals(database.username())) {
            findings.add("BATON_DATABASE_PASSWORD equals the user name; set a real password.");
        }
        if (onThisMachine(oidc.issuer())) {
            findings.add("BATON_OIDC_ISSUER points at this machine; set the issuer of your provider.");
        }
        return findings;
    }
}
