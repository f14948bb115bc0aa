package dev.baton.ingest.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.AllowedOrigins;
import dev.baton.ingest.domain.DefaultConsent;
import dev.baton.ingest.domain.RateLimit;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.SourceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class SourceLimitsTest {

    private final SourceLimits limits = new SourceLimits(IngestSettings.defaults());

    @Test
    void aSourceSendsItsBurstAndIsToldWhenItMaySendMore() {
        // Given
        Source source = source(new RateLimit(1, 10));
        limits.take(source, 10);

        // Then
        assertThatThrownBy(() -> limits.take(source, 5))
                .asInstanceOf(type(TooManyEventsException.class))
                .satisfies(tooMany -> Assertions.assertThat(tooMany.patience())
                        .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5)));
        assertThatCode(() -> limits.take(source(new RateLimit(1, 10)), 10)).doesNotThrowAnyException();
    }

    @Test
    void aRequestThatIsRefusedTakesNothing() {
        // Given
        Source source = source(new RateLimit(1, 10));

        // When
        assertThatThrownBy(() -> limits.take(source, 11)).isInstanceOf(TooManyEventsException.class);

        // Then
        assertThatCode(() -> limits.take(source, 10)).doesNotThrowAnyException();
    }

    @Test
    void aChangedLimitHoldsFromTheNextRequestOn() {
        // Given
        Source source = source(new RateLimit(1, 1));
        limits.take(source, 1);

        // When
        Source raised = new Source(
                source.id(),
                "site",
                SourceKind.BROWSER,
                settings(new RateLimit(100, 100)),
                1,
                "ada",
                Instant.EPOCH,
                null);

        // Then
        assertThatCode(() -> limits.take(raised, 100)).doesNotThrowAnyException();
    }

    @Test
    void withoutALimitNothingIsCounted() {
        assertThatCode(() -> limits.take(source(null), 1_000_000)).doesNotThrowAnyException();
    }

    @Test
    void theServicesOwnLimitHoldsWhereTheSourceHasNone() {
        // Given
        SourceLimits common = new SourceLimits(IngestSettings.of(Map.of("baton.ingest.limits.events-per-second", "5")));
        Source source = source(null);
        common.take(source, 5);

        // Then
        assertThatThrownBy(() -> common.take(source, 1)).isInstanceOf(TooManyEventsException.class);
    }

    private static Source source(RateLimit limit) {
        return Source.made(UUID.randomUUID(), "site", SourceKind.BROWSER, settings(limit), "ada", Instant.EPOCH);
    }

    private static SourceSettings settings(RateLimit limit) {
        return new SourceSettings(AllowedOrigins.ANY, limit, DefaultConsent.NONE, null);
    }
}
