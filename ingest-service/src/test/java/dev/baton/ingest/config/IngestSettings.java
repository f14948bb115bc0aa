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
        return mapped(IngestConfig.class, properties);
    }

    /** Every default of bulk import. */
    public static ImportConfig imports() {
        return imports(Map.of());
    }

    /** The defaults of bulk import but for some keys. */
    public static ImportConfig imports(Map<String, String> properties) {
        return mapped(ImportConfig.class, properties);
    }

    private static <T> T mapped(Class<T> mapping, Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }
}
