package dev.baton.kit.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/** The shell around a page. */
@ConfigMapping(prefix = "baton.console")
public interface ConsoleConfig {

    /** Key that encrypts the sign-on cookie, 32 characters at least. Changing it signs everybody out. */
    String cookieSecret();

    /** Whether the service has pages of its own below {@code /console}; {@code /} sends a browser there. */
    @WithDefault("true")
    boolean pages();

    /** Entries of the navigation, in order; the same list on each service makes the pages one suite. */
    List<NavigationEntry> navigation();

    /** One entry of the navigation. */
    interface NavigationEntry {

        /** What stands on it. */
        String label();

        /** Where it leads. */
        URI url();
    }
}
