package dev.baton.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessKeeperTest {

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Long> pids = new CopyOnWriteArrayList<>();
    private HttpServer page;
    private ProcessKeeper keeper;

    @BeforeEach
    void servePage() throws IOException {
        page = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        page.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        page.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        keeper.terminate();
        assertThat(keeper.awaitEnd(Duration.ofSeconds(5))).isTrue();
        page.stop(0);
    }

    @Test
    void aKilledChildIsStartedAgainAndSaidSo() throws Exception {
        // Given
        keep("/ready", "sleep 600", Duration.ofSeconds(20));
        await().until(() -> told.contains("ready"));

        // When
        ProcessHandle.of(pids.get(0)).orElseThrow().destroyForcibly();

        // Then
        await().until(() -> told.contains("ready again"));
        assertThat(told).containsExactly("started", "ready", "died with 137", "started", "ready again");
    }

    @Test
    void aChildThatNeverWorksIsGivenUpWithItsLastWords() throws Exception {
        // When
        keep("/missing", "echo 'ERROR no luck'; exit 3", Duration.ofSeconds(20));

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> told.stream().anyMatch(line -> line.startsWith("gave up")));
        assertThat(told)
                .last()
                .asString()
                .contains("died 3 times before it was ready")
                .contains("no luck");
        assertThat(told).filteredOn("started"::equals).hasSize(3);
    }

    @Test
    void aChildThatRunsButDoesNotAnswerIsGivenUp() throws Exception {
        // When
        keep("/missing", "sleep 600", Duration.ofMillis(300));

        // Then
        await().until(() -> told.stream().anyMatch(line -> line.startsWith("gave up")));
        await().until(() -> ProcessHandle.of(pids.get(0)).isEmpty());
    }

    @Test
    void aChildThatIsToldToEndIsNotStartedAgain() throws Exception {
        // Given
        keep("/ready", "sleep 600", Duration.ofSeconds(20));
        await().until(() -> told.contains("ready"));

        // When
        keeper.terminate();
        keeper.awaitEnd(Duration.ofSeconds(5));

        // Then
        assertThat(ProcessHandle.of(pids.get(0))).isEmpty();
        await().during(Duration.ofMillis(800)).until(() -> told.equals(List.of("started", "ready")));
    }

    private void keep(String path, String script, Duration readyWithin) throws IOException {
        ProcessSpec spec = new ProcessSpec(
                "child",
                List.of("sh", "-c", "exec 2>&1; " + (script.startsWith("sleep") ? "exec " : "") + script),
                Map.of(),
                folder,
                URI.create("http://127.0.0.1:" + page.getAddress().getPort() + path),
                readyWithin);
        LogFile log = new LogFile(folder.resolve("child.log"), LogFile.DEFAULT_LIMIT_BYTES);
        ChildOutput output = new ChildOutput("child", log, new Terminal(System.out), LogLevel.ERROR);
        keeper = new ProcessKeeper(spec, output, new PidFile(folder.resolve("pids")), new Recorder());
        keeper.start();
    }

    private final class Recorder implements ProcessKeeper.Listener {

        @Override
        public void started(String name, long pid) {
            pids.add(pid);
            told.add("started");
        }

        @Override
        public void ready(String name, Duration took, boolean again) {
            told.add(again ? "ready again" : "ready");
        }

        @Override
        public void died(String name, int exitCode, Duration pause) {
            told.add("died with " + exitCode);
        }

        @Override
        public void gaveUp(String name, String reason, ChildOutput output) {
            told.add("gave up: " + reason + " " + output.lastWords());
        }
    }
}
