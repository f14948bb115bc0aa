package dev.baton.kit.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept. */
@ConfigMapping(prefix = "baton.idempotency")
public interface IdempotencyConfig {

    /**
     * How long the answer to a write is kept under its {@code Idempotency-Key}: a repetition within this time takes no second
     * effect, a later one does. Answers may name people, so they are not kept for ever. Default seven days.
     */
    @WithDefault("P7D")
    Duration retention();
}
