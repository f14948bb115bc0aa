package dev.baton.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalWriteKeyCheckTest {

    @Test
    void aKeyThatEverybodyKnowsIsForTheLocalStackOnly() {
        // Given
        LocalWriteKeyCheck check = checkOf(Map.of("baton.ingest.local-write-key", "local-write-key"));

        // Then
        assertThat(check.permitted(true)).isTrue();
        assertThat(check.permitted(false)).isFalse();
    }

    @Test
    void withoutOneProductionStarts() {
        assertThat(checkOf(Map.of()).permitted(false)).isTrue();
    }

    private static LocalWriteKeyCheck checkOf(Map<String, String> settings) {
        return new LocalWriteKeyCheck(new SmallRyeConfigBuilder()
                .withMapping(IngestConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(IngestConfig.class));
    }
}
