package dev.baton.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** How long a client may take to send a request. */
@ConfigMapping(prefix = "baton.http")
public interface HttpConfig {

    /** Longest time from the first byte of a request to the end of its headers; a slower connection is closed. */
    @WithDefault("PT10S")
    @NotNull Duration headTimeout();

    /** Longest time from the headers of a request to the end of its body; a slower one is answered 408 and closed. */
    @WithDefault("PT60S")
    @NotNull Duration bodyTimeout();
}
