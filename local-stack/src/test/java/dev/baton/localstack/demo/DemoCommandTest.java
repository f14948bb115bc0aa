package dev.baton.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<JsonNode> batches = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Integer> troubles = new ArrayDeque<>();
    private HttpServer ingest;

    @BeforeEach
    void startIngest() throws IOException {
        ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.createContext("/v1/batch", this::answer);
        ingest.start();
    }

    @AfterEach
    void stopIngest() {
        ingest.stop(0);
    }

    @Test
    void sendsTheWholePopulationAndSumsItUp() {
        // When
        int code = demo("--count", "30", "--rate", "100000/s", "--seed", "7");

        // Then
        int calls = new Population(7, Instant.now())
                .visitors(30)
                .mapToInt(visitor -> visitor.calls().size())
                .sum();
        assertThat(code).isZero();
        assertThat(text())
                .contains(
                        "30 visitors with " + calls + " calls",
                        "Sent: " + calls + " accepted, 0 duplicates, 0 rejected");
        assertThat(seen).hasSize(calls);
        assertThat(batches)
                .allSatisfy(batch -> assertThat(batch.path("sentAt").asText()).isNotBlank());
    }

    @Test
    void saysThatThePopulationWasThereBefore() {
        // Given
        demo("--count", "5", "--rate", "100000/s");

        // When
        int code = demo("--count", "5", "--rate", "100000/s");

        // Then
        assertThat(code).isZero();
        assertThat(text())
                .contains("0 accepted", "This population was sent before. Another --seed gives other people.");
    }

    @Test
    void waitsAsLongAsIngestAsksAndRepeatsTheSameMessages() {
        // Given
        troubles.add(503);
        troubles.add(429);

        // When
        int code = demo("--count", "3", "--rate", "100000/s");

        // Then
        assertThat(code).isZero();
        assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
        assertThat(text()).contains("tries again in 3 s").contains(" 0 duplicates");
    }

    @Test
    void givesUpWithOneClearLineWhenIngestStaysAway() {
        // Given
        ingest.stop(0);

        // When
        int code = demo("--count", "3");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(text())
                .contains("does not answer; tries again in 1 s", "stayed away. Start the suite with ./baton up");
        assertThat(pauses).hasSize(6).isSorted();
    }

    @Test
    void saysWhatToDoAboutAnUnknownKey() {
        // Given
        troubles.add(401);

        // When
        int code = demo("--count", "3");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(text()).contains("--write-key");
    }

    @Test
    void keepsTheRate() {
        // When
        demo("--count", "20", "--rate", "600/m");

        // Then
        assertThat(pauses).isNotEmpty().allMatch(pause -> pause.compareTo(Duration.ofMinutes(1)) < 0);
        assertThat(pauses)
                .isSorted(); // no time passes in this test, so each batch is a second later than the one before
        assertThat(batches.getFirst().path("batch")).hasSize(10);
    }

    @Test
    void refusesARateThatIsNone() {
        assertThat(demo("--rate", "fast")).isEqualTo(2);
        assertThat(demo("--rate", "0")).isEqualTo(2);
        assertThat(demo("--rate", "1", "--visitors-per-minute", "1")).isEqualTo(2);
        assertThat(demo("--count", "0")).isEqualTo(2);
        assertThat(text()).contains("a rate looks like 20/s");
    }

    private int demo(String... arguments) {
        DemoCommand command =
                new DemoCommand(new PrintStream(output, true, StandardCharsets.UTF_8), false, pauses::add);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--url");
        all.add("http://localhost:" + ingest.getAddress().getPort());
        return new CommandLine(command).execute(all.toArray(String[]::new));
    }

    private String text() {
        return output.toString(StandardCharsets.UTF_8);
    }

    /** Answers as ingest does. */
    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        Integer trouble = troubles.poll();
        if (trouble != null) {
            exchange.getResponseHeaders().add("Retry-After", "3");
            respond(exchange, trouble, "{}");
            return;
        }
        batches.add(body);
        List<String> results = new ArrayList<>();
        body.path("batch")
                .forEach(item -> results.add("{\"status\":\"%s\"}"
                        .formatted(seen.add(item.path("messageId").asText()) ? "accepted" : "duplicate")));
        respond(
                exchange,
                200,
                "{\"success\":true,\"results\":" + results.stream().collect(Collectors.joining(",", "[", "]")) + "}");
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
