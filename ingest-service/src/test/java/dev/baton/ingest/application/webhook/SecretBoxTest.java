package dev.baton.ingest.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.config.SourcesConfig;
import dev.baton.ingest.domain.webhook.SigningSecret;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final UUID SOURCE = new UUID(0, 1);
    private static final SigningSecret SECRET = new SigningSecret("the tool's secret");

    private final SecretBox box = boxOf("0123456789abcdef0123456789abcdef");

    @Test
    void whatIsSealedOpensAgainAndShowsNothing() {
        // When
        String sealed = box.seal(SOURCE, SECRET);

        // Then
        assertThat(sealed).doesNotContain("tool").isNotEqualTo(box.seal(SOURCE, SECRET));
        assertThat(box.open(SOURCE, sealed)).contains(SECRET);
    }

    @Test
    void opensForNobodyElse() {
        // Given
        String sealed = box.seal(SOURCE, SECRET);

        // Then
        assertThat(box.open(new UUID(0, 2), sealed)).isEmpty();
        assertThat(boxOf("another-0123456789abcdef-0123456789").open(SOURCE, sealed))
                .isEmpty();
        assertThat(box.open(SOURCE, sealed.substring(0, sealed.length() - 4) + "AAAA"))
                .isEmpty();
        assertThat(box.open(SOURCE, "v1:AAAA")).isEmpty();
        assertThat(box.open(SOURCE, null)).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsKept() {
        assertThat(boxOf(null).usable()).isFalse();
        assertThat(boxOf(null).open(SOURCE, box.seal(SOURCE, SECRET))).isEmpty();
    }

    private static SecretBox boxOf(String key) {
        return new SecretBox(new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(key == null ? Map.of() : Map.of("baton.sources.secret-key", key))
                .build()
                .getConfigMapping(SourcesConfig.class));
    }
}
