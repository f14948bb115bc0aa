package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide on importing tells people to type, typed: only the addresses are this suite's. */
@RelayJourney
class ImportGuideIT {

    private static final Pattern COMMAND =
            Pattern.compile("<!-- run by the tests: ImportGuideIT -->\\n```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theFileIsTriedThenImported(Relay relay) throws IOException, InterruptedException {
        // Given
        String guide = Files.readString(root().resolve("docs/import.md"));
        List<String> commands = COMMAND.matcher(guide)
                .results()
                .map(block -> onAddressesOf(relay, block.group(1)))
                .toList();
        String shown = SHOWN.matcher(guide).results().findFirst().orElseThrow().group(1);
        assertThat(commands).hasSize(3);

        // When
        run(commands.get(0));
        String tried = run(commands.get(1));
        String imported = run(commands.get(2));

        // Then
        assertThat(tried)
                .contains(shown.lines().map(String::stripTrailing).toList())
                .contains("exit code 3");
        assertThat(imported)
                .contains(
                        "3 rows: 2 accepted, 0 imported before, 1 rejected",
                        "exit code 3",
                        "3,\"Created\",TIME_INVALID");
        Waiting.until("the imported lead is known").untilAsserted(() -> assertThat(relay.as("mia", "scoring")
                        .get("/v1/leads?email=eva.roth@acme.example")
                        .expect(200)
                        .body()
                        .path("items"))
                .hasSize(1));
    }

    private static String onAddressesOf(Relay relay, String command) {
        String at = "%s import --url http://localhost:%d --realm http://localhost:%d/realms/baton "
                .formatted(
                        root().toAbsolutePath().normalize().resolve("baton"),
                        relay.suite().port("ingest"),
                        relay.suite().port("keycloak"));
        return command.replace("./baton import ", at);
    }

    private String run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        return output;
    }

    private static Path root() {
        return Path.of(System.getProperty("baton.root", "../.."));
    }
}
