package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HumanConfidenceTest {

    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | crawler",
                "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 HeadlessChrome/126.0.0.0 Safari/537.36 | headless browser",
                "python-requests/2.32.0 | program library",
                "Mozilla/5.0 (Proofpoint URL Defense) | mail security scanner",
                "UptimeRobot/2.0 | monitoring probe",
                "facebookexternalhit/1.1 | link preview"
            })
    void recognisesMachinesThatNameThemselves(String userAgent, String family) {
        // When
        HumanConfidence confidence = HumanConfidence.of(Map.of("userAgent", userAgent), null);

        // Then
        assertThat(confidence.percent()).isLessThanOrEqualTo(10);
        assertThat(confidence.evidence()).singleElement().asString().contains(family);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHROME,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0",
                "okhttp/4.12.0"
            })
    void hasNothingAgainstPeople(String userAgent) {
        assertThat(HumanConfidence.of(Map.of("userAgent", userAgent), null)).isEqualTo(HumanConfidence.NOTHING_AGAINST);
    }

    @Test
    void aServerThatForwardsIsNoEvidenceAgainstTheVisitor() {
        assertThat(HumanConfidence.of(Map.of(), "python-requests/2.32.0")).isEqualTo(HumanConfidence.NOTHING_AGAINST);
        assertThat(HumanConfidence.of(Map.of("userAgent", CHROME), "curl/8.5"))
                .isEqualTo(HumanConfidence.NOTHING_AGAINST);
    }

    @Test
    void theBrowsersOwnRequestSpeaksWhereTheContextIsSilent() {
        HumanConfidence confidence = HumanConfidence.of(Map.of(), "Mozilla/5.0 HeadlessChrome/126.0.0.0");
        assertThat(confidence.percent()).isEqualTo(5);
    }

    @Test
    void aUserAgentOfAnotherTypeIsIgnored() {
        assertThat(HumanConfidence.of(Map.of("userAgent", 7), null)).isEqualTo(HumanConfidence.NOTHING_AGAINST);
    }
}
