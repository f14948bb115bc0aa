package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSettingsTest {

    private static final AllowedOrigins SITE =
            new AllowedOrigins(List.of("https://example.com", "https://*.example.com", "http://localhost:3000"));

    @ParameterizedTest
    @CsvSource({
        "https://example.com, true",
        "HTTPS://EXAMPLE.COM, true",
        "https://www.example.com, true",
        "https://a.b.example.com, true",
        "http://localhost:3000, true",
        "http://example.com, false",
        "https://example.com:8443, false",
        "https://evilexample.com, false",
        "https://.example.com, false",
        "https://example.com.evil.org, false",
        "https://evil.org/.example.com, false",
        "null, false"
    })
    void onlyNamedOriginsMaySend(String origin, boolean allowed) {
        assertThat(SITE.allows(origin)).isEqualTo(allowed);
    }

    @Test
    void withoutOriginsEverybodyMaySendAndWithThemNobodyUnnamed() {
        assertThat(AllowedOrigins.ANY.allows(null)).isTrue();
        assertThat(AllowedOrigins.ANY.allows("https://anywhere.org")).isTrue();
        assertThat(SITE.allows(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "example.com", "https://example.com/", "https://*", "ftp://x.org", "https://a b.org", ""})
    void whatIsNoOriginIsRefused(String pattern) {
        assertThat(AllowedOrigins.isSound(pattern)).isFalse();
        assertThatThrownBy(() -> new AllowedOrigins(List.of(pattern))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void consentIsAssumedOnlyWhereTheCallSaysNothing() {
        // Given
        DefaultConsent consent = new DefaultConsent(Map.of("analytics", true, "marketing", false));

        // Then
        assertThat(consent.under(Map.of("ip", "192.0.2.1")))
                .containsEntry("consent", Map.of("analytics", true, "marketing", false))
                .containsEntry("ip", "192.0.2.1");
        assertThat(consent.under(Map.of("consent", Map.of("analytics", false))))
                .containsEntry("consent", Map.of("analytics", false));
        assertThat(DefaultConsent.NONE.under(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "10, 9", "1, 1000001", "-1, -1"})
    void aRateIsNoneThatStopsEverythingOrLimitsNothing(int perSecond, int burst) {
        assertThatThrownBy(() -> new RateLimit(perSecond, burst)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyThatIsPublicCanOnlyWrite() {
        assertThat(SourceKind.BROWSER.maySendOutcomes()).isFalse();
        assertThat(SourceKind.BROWSER.mayImport()).isFalse();
        assertThat(SourceKind.SERVER.maySendOutcomes()).isTrue();
        assertThat(SourceKind.SERVER.mayImport()).isTrue();
        assertThat(SourceKind.WEBHOOK.hasWriteKey()).isFalse();
    }
}
