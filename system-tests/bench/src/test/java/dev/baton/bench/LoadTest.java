package dev.baton.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    exchange.getRequestURI().getPath().equals("/refused") ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyBodyIsSentOnceOnKeptConnections() {
        // When
        Load.Outcome outcome = load("/taken").closed(50, 4, i -> "body-" + i);

        // Then
        assertThat(outcome.requests()).isEqualTo(50);
        assertThat(outcome.failures()).isZero();
        assertThat(bodies).hasSize(50);
    }

    @Test
    void whatIsNotTakenCountsAsAFailure() {
        // When
        Load.Outcome outcome = load("/refused").closed(3, 1, i -> "body-" + i);

        // Then
        assertThat(outcome.requests()).isZero();
        assertThat(outcome.failures()).isEqualTo(3);
    }

    @Test
    void theOpenLoopSendsNoneBeforeItsMoment() {
        // Given
        long begin = System.nanoTime();

        // When
        Load.Outcome outcome = load("/taken").open(Duration.ofMillis(500), 100, 4, i -> "body-" + i);

        // Then
        assertThat(outcome.requests()).isEqualTo(50);
        assertThat(System.nanoTime() - begin)
                .as("the last of them is due ten milliseconds before the end, and never sent early")
                .isGreaterThanOrEqualTo(Duration.ofMillis(490).toNanos());
    }

    private Load load(String path) {
        return new Load(server.getAddress().getPort(), path);
    }
}
