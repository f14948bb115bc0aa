package dev.baton.ingest.inbound.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.Acceptance;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.domain.Verdict;
import dev.baton.ingest.domain.human.TestMachines;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who loaded an image is told by the request alone. */
class ImageCallReaderTest {

    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";
    private static final String CALL = "{\"userId\":\"u\",\"event\":\"%s\",\"context\":{\"userAgent\":\"" + CHROME
            + "\",\"ip\":\"198.51.100.7\"}}";

    private final Acceptance acceptance = new Acceptance(Duration.ofDays(1826), TestMachines.naive());

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
                "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
                "SeznamEmailProxy/2.0.46",
                "Mozilla/5.0",
                "Mozilla/5.0 (compatible; Microsoft Office Existence Discovery)",
                "Mozilla/5.0 (Proofpoint URL Defense)",
                "Barracuda Sentinel (EE)",
                "curl/8.5.0",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"
            })
    void scannersAndProxiesThatLoadAPixelDoNotCountAsHuman(String reader) throws Exception {
        // When
        AcceptedEvent event = accepted("Demo Requested", reader);

        // Then: a model counts from 50
        assertThat(event.humanConfidence()).isLessThan(50);
        assertThat(event.humanEvidence()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHROME,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
                "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17628; Pro)",
                "Outlook-iOS/709.2189947.prod.iphone (3.24.0)"
            })
    void peopleWhoLoadAPixelDo(String reader) throws Exception {
        // When
        AcceptedEvent event = accepted("Image Seen", reader);

        // Then
        assertThat(event.humanConfidence()).isEqualTo(100);
        assertThat(event.context()).containsEntry("userAgent", reader).doesNotContainKey("ip");
    }

    @Test
    void anOpenThroughAPrivacyProxyStaysUndecided() throws Exception {
        assertThat(accepted("Email Opened", "YahooMailProxy; https://help.yahoo.com")
                        .humanConfidence())
                .isEqualTo(50);
    }

    @Test
    void theCallIsKeptWithItsReaderSoThatAReplayJudgesTheSame() throws Exception {
        // When
        ReadItem item = read("Demo Requested", "curl/8.5.0").items().getFirst();

        // Then
        assertThat(item.text().get()).contains("\"userAgent\":\"curl/8.5.0\"").doesNotContain(CHROME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"userId\":\"u\",\"context\":7}", "{\"userId\":\"u\",\"userId\":\"v\"}"})
    void aFlawedCallIsKeptAsItWasSent(String call) throws Exception {
        // When
        ReadItem item = ImageCallReader.read(call.getBytes(StandardCharsets.UTF_8), CHROME)
                .items()
                .getFirst();

        // Then
        assertThat(item.text()).isNull();
    }

    private AcceptedEvent accepted(String event, String reader) throws Exception {
        RawItem item = read(event, reader).items().getFirst().raw();
        Reception reception =
                Reception.ofSingle("s", Instant.parse("2026-03-04T10:00:00Z"), TrackingKind.TRACK, reader);
        return ((Verdict.Accepted) acceptance.judge(item, reception, () -> "m")).event();
    }

    private static ReadBody read(String event, String reader) throws Exception {
        return ImageCallReader.read(CALL.formatted(event).getBytes(StandardCharsets.UTF_8), reader);
    }
}
