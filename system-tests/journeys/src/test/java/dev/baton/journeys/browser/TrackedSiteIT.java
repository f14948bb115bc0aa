package dev.baton.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.sdk.Sdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site in a real browser: what its visitors do arrives, to the last click before they leave. */
@RelayJourney
class TrackedSiteIT {

    private static final Path ANALYTICS_JS = Path.of("node_modules/@segment/analytics-next/dist/umd");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- run by the tests: TrackedSiteIT -->\\n```html\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"standard", "batching"})
    void analyticsJsWorksByChangingItsAddress(String strategy, Relay relay) {
        // Given
        Sdk sdk = Sdk.of(relay);
        try (Site site = Site.open().withFolder("/lib/", Sdk.folder().resolve(ANALYTICS_JS));
                Desk desk = Desk.open()) {
            site.with("/", analyticsJs(sdk, strategy)).with("/away", "gone");
            desk.page().navigate(site.address("/"));

            // When
            desk.page().waitForFunction("document.title === 'done'");
            assertThat(desk.complaints()).isEmpty();
            desk.page().click("#leave");
            desk.page().waitForURL("**/away");

            // Then
            sdk.awaitExactly(
                    "page Pricing", "identify", "track Demo Requested", "screen Plans", "group", "track Left The Site");
            sdk.awaitAtScoring("Demo Requested", "Left The Site");
        }
    }

    @Test
    void theSnippetOfTheGuideWorksAsItStands(Relay relay) throws IOException {
        // Given
        Sdk sdk = Sdk.of(relay);
        try (Site site = Site.open();
                Desk desk = Desk.open()) {
            site.with("/pricing", snippet(sdk) + """
                    <button id="demo" onclick="baton.identify('%1$s', {email: '%2$s'}); baton.track('Demo Requested', {form: 'demo'})">
                      Demo</button>
                    <a id="leave" href="/away" onclick="baton.track('Left The Site')">Leave</a>""".formatted(sdk.person(), sdk.email()));
            site.with("/start", "<script>localStorage.setItem('baton_id', '%s')</script>".formatted(sdk.person()));
            desk.page().navigate(site.address("/start"));
            desk.page().navigate(site.address("/pricing?utm_source=ads"));

            // When
            desk.page().click("#demo");
            desk.page().click("#leave");
            desk.page().waitForURL("**/away");

            // Then
            sdk.awaitExactly("page Acme", "identify", "track Demo Requested", "track Left The Site");
            sdk.awaitAtScoring("Demo Requested", "Left The Site");
            assertThat(sdk.event("Acme").path("properties").path("path").asText())
                    .isEqualTo("/pricing");
            assertThat(sdk.event("Acme")
                            .path("context")
                            .path("campaign")
                            .path("source")
                            .asText())
                    .isEqualTo("ads");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /** Only the address of the settings is not the library's own; the settings say the rest. */
    private static String analyticsJs(Sdk sdk, String strategy) {
        String options = strategy.equals("batching")
                ? "{integrations: {'Segment.io': {deliveryStrategy: {strategy: 'batching', config: {size: 10, timeout: 60000}}}}}"
                : "{}";
        return """
                <script src="/lib/index.js"></script>
                <script>
                  const analytics = window.AnalyticsNext.AnalyticsBrowser.load(
                      {writeKey: '%s', cdnURL: '%s'}, %s);
                  (async () => {
                    await analytics.identify('%s', {email: '%s', title: 'VP Sales'});
                    await analytics.page('Pricing', {path: '/pricing'});
                    await analytics.track('Demo Requested', {form: 'demo'});
                    await analytics.screen('Plans');
                    await analytics.group('company', {name: 'Acme'});
                    document.title = 'done';
                  })();
                </script>
                <a id="leave" href="/away" onclick="analytics.track('Left The Site')">Leave</a>
                """.formatted(Sdk.WRITE_KEY, sdk.host(), options, sdk.person(), sdk.email());
    }

    private static String snippet(Sdk sdk) throws IOException {
        Path guide = Path.of(System.getProperty("baton.root", "../..")).resolve("docs/browser-tracking.md");
        Matcher block = SNIPPET.matcher(Files.readString(guide));
        assertThat(block.find()).isTrue();
        return block.group(1)
                .replace("https://events.example.com", sdk.host())
                .replace("YOUR_WRITE_KEY", Sdk.WRITE_KEY);
    }
}
