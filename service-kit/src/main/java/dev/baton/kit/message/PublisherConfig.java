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

    /** Longest time one send may wait for the broker's metadata or for buffer space. */
    @WithDefault("PT1S")
    Duration maxBlock();

    /** Bytes of records that wait for the broker; more are refused. */
    @WithDefault("33554432")
    @Min(1_048_576) long bufferMemory();

    /** Calls that may wait for the sending thread; more are refused at once. */
    @WithDefault("4096")
    @Min(1) int queueSize();
}
