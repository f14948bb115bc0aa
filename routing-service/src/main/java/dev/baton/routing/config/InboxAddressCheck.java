package dev.baton.routing.config;

import dev.baton.kit.config.UnsafeSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Refuses to start a production service whose mails would link to the machine it runs on. */
@ApplicationScoped
public class InboxAddressCheck {

    private final RoutingConfig config;

    public InboxAddressCheck(RoutingConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent starting) {
        if (UnsafeSettings.apply()) {
            finding().ifPresent(finding -> {
                throw new IllegalStateException("Refusing to start: " + finding);
            });
        }
    }

    /** What is unsafe and what to do; empty when nothing is. */
    Optional<String> finding() {
        if (!config.mail()) {
            return Optional.empty();
        }
        String scheme = config.inboxUrl().getScheme();
        boolean web = "https".equals(scheme) || "http".equals(scheme);
        return web && !UnsafeSettings.onThisMachine(config.inboxUrl())
                ? Optional.empty()
                : Optional.of(
                        "BATON_ROUTING_INBOX_URL is no address that readers of mails can open; set it to the address of"
                                + " the inbox as browsers reach it, or BATON_ROUTING_MAIL=false to send no mail.");
    }
}
