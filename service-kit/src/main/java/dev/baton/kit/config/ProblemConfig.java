package dev.baton.kit.config;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Problem documents. */
@ConfigMapping(prefix = "baton.problem")
public interface ProblemConfig {

    /**
     * Address under which the {@code docs} folder is published, e.g. {@code https://git.example.com/baton/blob/main/docs}. With it, each
     * problem carries a {@code documentation} member that links to its row in {@code problems.md}. Not set: no links.
     */
    Optional<URI> documentationUrl();
}
