package dev.baton.kit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessProbeTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final ReadinessProbe probe =
            new ReadinessProbe(Duration.ofMillis(5), new PrintStream(told, true, StandardCharsets.UTF_8));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void waits_until_each_has_been_ready() throws Exception {
        // Given
        URI atOnce = answering("/at-once", 200);
        URI atThirdAsking = answering("/later", 503, 503, 200);

        // When
        List<URI> waitingFor = probe.waitFor(List.of(atOnce, atThirdAsking), Duration.ofSeconds(30));

        // Then
        assertThat(waitingFor).isEmpty();
    }

    @Test
    void names_those_that_never_were_ready() throws Exception {
        // Given
        URI ready = answering("/ready", 200);
        URI never = answering("/never", 503);
        URI absent = URI.create("http://127.0.0.1:1/nobody");

        // When
        List<URI> waitingFor = probe.waitFor(List.of(ready, never, absent), Duration.ofMillis(50));

        // Then
        assertThat(waitingFor).containsExactly(never, absent);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("/never status=503", "nobody failure=ConnectException");
    }

    /** Answers the given codes one after the other, the last for ever. */
    private URI answering(String path, int... codes) {
        AtomicInteger asked = new AtomicInteger();
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(codes[Math.min(asked.getAndIncrement(), codes.length - 1)], -1);
            exchange.close();
        });
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
