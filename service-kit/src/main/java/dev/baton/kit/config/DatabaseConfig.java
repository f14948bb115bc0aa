package dev.baton.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Where the service's own database is and who the service is there. */
@ConfigMapping(prefix = "baton.database")
public interface DatabaseConfig {

    /** Host name. */
    @WithDefault("localhost")
    String host();

    /** Port. */
    @WithDefault("5432")
    @Min(1) @Max(65_535) int port();

    /** Name of the database; each service has its own. */
    String name();

    /** Role that owns the service's tables. */
    String username();

    /** Its password. Without it the service does not start. */
    String password();
}
