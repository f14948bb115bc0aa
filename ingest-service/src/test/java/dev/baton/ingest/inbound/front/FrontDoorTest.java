package dev.baton.ingest.inbound.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.baton.ingest.config.IngestSettings;
import dev.baton.kit.problem.Documentation;
import dev.baton.localstack.testing.RawConnection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {

    private static final int A_LOT = 400 * 1024;

    private final FrontDoor door = new FrontDoor(
            IngestSettings.of(Map.of(
                    "baton.ingest.limits.bytes-in-flight", "1048576",
                    "baton.ingest.limits.body-timeout", "PT1S")),
            new SimpleMeterRegistry(),
            new Documentation(() -> Optional.of(URI.create("https://docs.example.com"))));
    private final AtomicInteger let = new AtomicInteger();
    private Vertx vertx;
    private int port;

    @BeforeEach
    void open() throws Exception {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route().handler(door::admit);
        router.route().handler(exchange -> {
            let.incrementAndGet();
            exchange.end("read " + FrontDoor.body(exchange).length);
        });
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        port = server.actualPort();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/batch", "/v1/webhooks/7", "/v1/webhooks/7/"})
    void letsABodyInThatComesInPieces(String path) throws IOException {
        try (RawConnection client = RawConnection.to(port)) {
            // When
            client.head(path, "Content-Length: 10").send("12345").send("67890");

            // Then
            assertThat(client.answer()).startsWith("HTTP/1.1 200").endsWith("read 10");
            awaitNothingHeld();
        }
    }

    @Test
    void saysThatItWaitsForTheBodyWhereAClientAsks() throws IOException {
        try (RawConnection client = RawConnection.to(port)) {
            client.head("/v1/track", "Content-Length: 2", "Expect: 100-continue");
            assertThat(client.answer()).startsWith("HTTP/1.1 100");
            assertThat(client.send("{}").answer()).endsWith("read 2");
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/batch,2000000,500 KiB", "/v1/webhooks/7,131073,128 KiB"})
    void refusesWhatIsAnnouncedAsTooLargeBeforeItComes(String path, int bytes, String most) throws IOException {
        try (RawConnection client = RawConnection.to(port)) {
            // When
            client.head(path, "Content-Length: " + bytes);

            // Then
            assertThat(client.answer())
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json")
                    .contains(most)
                    .contains("\"type\":\"urn:baton:problem:body-too-large\"")
                    .contains("\"documentation\":\"https://docs.example.com/problems.md#body-too-large\"");
            assertThat(let).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/b", "/v1/webhooks/7"})
    void refusesABodyWithoutEndAndHangsUpOnASenderThatDoesNotListen(String path) throws IOException {
        try (RawConnection client = RawConnection.to(port)) {
            // Given
            client.head(path, "Transfer-Encoding: chunked");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

            // When
            Throwable broken = catchThrowable(() -> {
                for (int i = 0; i < 1_000; i++) {
                    client.send(chunk);
                }
            });

            // Then
            assertThat(broken).isInstanceOf(IOException.class);
            assertThat(let).hasValue(0);
            awaitNothingHeld();
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/batch,9", "/v1/webhooks/7,3"})
    void refusesAnEndlessBodyInWords(String path, int chunks) throws IOException {
        try (RawConnection client = RawConnection.to(port)) {
            client.head(path, "Transfer-Encoding: chunked");
            for (int i = 0; i < chunks; i++) {
                client.send("10000\r\n" + "x".repeat(0x10000) + "\r\n");
            }
            assertThat(client.answer()).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/track", "/v1/webhooks/7"})
    void doesNotWaitForASlowBody(String path) throws IOException {
        try (RawConnection client = RawConnection.to(port)) {
            // When
            client.head(path, "Content-Length: 100").send("{");

            // Then
            assertThat(client.answer()).startsWith("HTTP/1.1 408").contains("body-too-slow");
            assertThat(client.ended()).isTrue();
            awaitNothingHeld();
        }
    }

    @Test
    void holdsNoMoreThanItsBudgetAndSaysSo() throws IOException {
        List<RawConnection> clients = new ArrayList<>();
        try {
            // Given
            for (int i = 0; i < 2; i++) {
                RawConnection client = RawConnection.to(port);
                clients.add(client.head("/v1/batch", "Content-Length: " + (A_LOT + 1))
                        .send("x".repeat(A_LOT)));
            }
            Awaitility.await().until(() -> door.bytesInFlight() == 2 * A_LOT);

            // When
            RawConnection late = RawConnection.to(port);
            clients.add(late.head("/v1/batch", "Content-Length: " + A_LOT).send("x".repeat(A_LOT)));

            // Then
            assertThat(late.answer())
                    .startsWith("HTTP/1.1 503")
                    .containsIgnoringCase("Retry-After: 2")
                    .contains("urn:baton:problem:too-busy\"");
            assertThat(clients.getFirst().send("x").answer()).startsWith("HTTP/1.1 200");
        } finally {
            for (RawConnection client : clients) {
                client.close();
            }
        }
        awaitNothingHeld();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/batch", "/v1/webhooks/7"})
    void givesBackWhatAClientLeftBehind(String path) throws IOException {
        // Given
        RawConnection client = RawConnection.to(port);
        client.head(path, "Content-Length: 10").send("12345");
        Awaitility.await().until(() -> door.bytesInFlight() == 5);

        // When
        client.close();

        // Then
        awaitNothingHeld();
        assertThat(let).hasValue(0);
    }

    @Test
    void leavesOtherRequestsAloneUnlessTheyAreTooLarge() throws IOException {
        try (RawConnection client = RawConnection.to(port)) {
            client.head("/v1/sources", "Content-Length: 1000000");
            assertThat(client.answer()).startsWith("HTTP/1.1 200");
        }
        try (RawConnection client = RawConnection.to(port)) {
            client.head("/v1/sources", "Content-Length: 2000000");
            assertThat(client.answer()).startsWith("HTTP/1.1 413").contains("request-too-large");
        }
    }

    private void awaitNothingHeld() {
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> door.bytesInFlight() == 0);
    }
}
