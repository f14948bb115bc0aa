package dev.baton.bare;

import io.smallrye.config.ConfigMapping;

/** Where the records go. */
@ConfigMapping(prefix = "baton.bare")
public interface BareConfig {

    /** Address of the broker; without a default, since the bench always starts it beside a suite of its own. */
    String bootstrapServers();

    /** Topic; the bench makes it. */
    String topic();
}
