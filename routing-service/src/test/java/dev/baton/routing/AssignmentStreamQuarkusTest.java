package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an open stream hears. */
@BootedRouting
class AssignmentStreamQuarkusTest {

    @Inject
    Desk desk;

    @TestHTTPResource("/v1/assignments/stream")
    URI stream;

    private final Journey lead = Journey.begin();

    @BeforeEach
    void onlyRitaTakesLeads() {
        desk.clear();
        desk.sendEverybodyAwayBut("rita");
    }

    @Test
    void aRepHearsOfOwnAssignmentsAndNobodyElseDoes() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            // Given
            List<String> rita = listen(client, "rita");
            List<String> sam = listen(client, "sam");

            // When
            Wire.send(lead.qualifies());
            Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_CREATED);

            // Then
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(rita)
                    .contains("event:assignment.created")
                    .anyMatch(line -> line.startsWith("id:"))
                    .anyMatch(line -> line.startsWith("data:") && line.contains(lead.leadId())));
            assertThat(sam).noneMatch(line -> line.startsWith("data:"));
            client.shutdownNow();
        }
    }

    /** Returns once the line is open: the first sign of life has come. */
    private List<String> listen(HttpClient client, String userName) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + TestTokens.of(userName, Roles.REP))
                .header("Last-Event-ID", "0190")
                .build();
        HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> answer.body().forEach(lines::add));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !lines.isEmpty());
        return lines;
    }
}
