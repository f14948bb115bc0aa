package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README tells a newcomer to type, typed: only the ports are this suite's. */
@RelayJourney
class ReadmeIT {

    private static final Pattern COMMAND =
            Pattern.compile("<!-- run by the tests: ReadmeIT -->\\n```bash\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theEventIsSentAndSeenRouted(Relay relay) throws IOException {
        // Given
        List<String> commands = COMMAND.matcher(Files.readString(root().resolve("README.md")))
                .results()
                .map(block -> onPortsOf(relay, block.group(1)))
                .toList();
        assertThat(commands).hasSize(2);

        // When
        String verdicts = run(commands.getFirst());

        // Then
        assertThat(verdicts).contains("\"success\":true").doesNotContain("rejected");
        Waiting.until("the lead of the README stands in an inbox")
                .untilAsserted(() -> assertThat(run(commands.getLast())).contains("vera.lang@acme.example"));
    }

    private static String onPortsOf(Relay relay, String command) {
        return command.replace("localhost:8080", "localhost:" + relay.suite().port("keycloak"))
                .replace("localhost:8081", "localhost:" + relay.suite().port("ingest"))
                .replace("localhost:8084", "localhost:" + relay.suite().port("routing"));
    }

    private static String run(String command) {
        try {
            Process shell = new ProcessBuilder("bash", "-c", command).start();
            String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String errors = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as(errors).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("baton.root", "../.."));
    }
}
