package dev.baton.ingest.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The settings as the service has them, without booting it: defaults from the annotations, converters of Quarkus. */
public final class IngestSettings {

    private IngestSettings() {}

    /** Every key's default. */
    public static IngestConfig defaults() {
        return of(Map.of());
    }

    /** The defaults but for some keys. */
    public static IngestConfig of(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withMapping(IngestConfig.class)
                .build()
                .getConfigMapping(IngestConfig.class);
    }
}
