package dev.baton.kit.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How patient and how large the producer is. */
@ConfigMapping(prefix = "baton.publisher")
public interface PublisherConfig {

    /** Longest time a record may wait for its acknowledgement; afterwards the sender is told it failed. */
    @WithDefault("PT10S")
    Duration deliveryTimeout();

    /** Longest time a call may wait for the broker's metadata or for buffer space, on a thread of its own. */
    @WithDefault("PT1S")
    Duration maxBlock();

    /** Bytes of memory for records that wait for the broker; when three quarters of it are taken, more are refused. */
    @WithDefault("33554432")
    @Min(1_048_576) long bufferMemory();
}
