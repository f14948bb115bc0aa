package dev.baton.scoring.config;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What forgetting people needs. */
@ConfigMapping(prefix = "baton.scoring.erasure")
public interface ErasureConfig {

    /**
     * Secret of at least 32 characters under which identifiers of forgotten people are hashed, so that their late events
     * don't bring them back. Keep it for ever: with another one, late events of people forgotten before are kept again.
     * Unset, {@code DELETE /v1/leads/{id}} is refused.
     */
    Optional<String> secret();
}
