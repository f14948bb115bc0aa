package dev.baton.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A marketer connects a site: makes the source, sees its first event arrive, and takes the key away again. */
@RelayJourney
class IngestConsoleIT {

    @Test
    void miaConnectsASiteAndSeesItsEventLive(Relay relay) throws Exception {
        URI ingest = relay.suite().address("ingest");
        try (Desk desk = Desk.open()) {
            // Given
            desk.signsIn(ingest.resolve("/console").toString(), "mia");
            Page page = desk.page();
            String name = "site " + UUID.randomUUID();
            if (!page.getByTestId("name").isVisible()) {
                page.locator("[data-testid=new-source] > summary").click();
            }
            page.getByTestId("name").fill(name);

            // When
            page.getByTestId("create").click();

            // Then
            String key = page.getByTestId("new-key").textContent();
            assertThat(page.getByTestId("source-name").textContent()).isEqualTo(name);
            desk.photograph("source-made");
            String address = page.locator("a[href^='/console/live?source=']").getAttribute("href");

            // When
            page.navigate(ingest.resolve(address).toString());
            page.locator("#main[data-connected=true]").waitFor();
            assertThat(statusWith(ingest, key)).isEqualTo(200);
            assertThat(send(ingest, key, "/v1/batch", burst())).isEqualTo(200);

            // Then: more than it can show, and it says so
            page.locator("#rate:has-text('showing 1 of')").waitFor();
            page.locator("[data-testid=event-row]:has-text('Demo Requested')")
                    .first()
                    .click();
            page.locator("#lead.chosen").waitFor();
            assertThat(page.getByTestId("event-name").textContent()).isEqualTo("Demo Requested");
            assertThat(page.getByTestId("verdict").textContent()).isEqualTo("accepted");
            desk.photograph("live-event");

            // When
            page.navigate(ingest.resolve("/console?q=" + name.replace(" ", "+")).toString());
            page.locator("#list .who").first().click();
            page.getByTestId("revoke-key").click();
            page.getByTestId("confirm-revoke").click();

            // Then
            assertThat(page.getByTestId("notice").textContent()).startsWith("Revoked");
            assertThat(statusWith(ingest, key)).isEqualTo(401);
            desk.photograph("source-revoked");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static int statusWith(URI ingest, String key) throws IOException, InterruptedException {
        return send(
                ingest,
                key,
                "/v1/track",
                "{\"event\":\"Demo Requested\",\"anonymousId\":\"device-1\",\"properties\":{\"plan\":\"team\"}}");
    }

    private static String burst() {
        return IntStream.range(0, 80)
                .mapToObj("{\"type\":\"track\",\"event\":\"Demo Requested\",\"anonymousId\":\"device-%d\"}"::formatted)
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }

    private static int send(URI ingest, String key, String path, String body) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(ingest.resolve(path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
