package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Java's own client asks for HTTP/2 with its first request, as many servers that send events do. */
@BootedIngest
class UpgradeQuarkusTest {

    @TestHTTPResource("/v1/batch")
    URI batch;

    @Test
    void aClientThatWouldRatherSpeakHttp2IsServed() throws Exception {
        // Given
        HttpRequest request = HttpRequest.newBuilder(batch)
                .version(HttpClient.Version.HTTP_2)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"writeKey": "local-write-key", "batch": [{"type": "track", "event": "Seen", "userId": "ann"}]}"""))
                .build();

        // When
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"accepted\"");
        }
    }
}
