package dev.baton.localstack.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    private final FakeIngest ingest = new FakeIngest();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final List<Duration> pauses = new ArrayList<>();

    @TempDir
    Path folder;

    private Path file;
    private Path mapping;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("leads.csv"), new byte[2_500_000]);
        mapping = Files.writeString(folder.resolve("mapping.yaml"), "userId: Id\ntraits: {title: Job}\n");
    }

    @AfterEach
    void stop() {
        ingest.close();
    }

    @Test
    void uploadsPieceByPieceRunsAndSumsUp() throws IOException {
        // When
        int code = command();

        // Then
        assertThat(code).isZero();
        assertThat(ingest.content.toByteArray()).isEqualTo(Files.readAllBytes(file));
        assertThat(ingest.calls.stream().filter(call -> call.startsWith("PATCH")))
                .hasSize(3);
        assertThat(text()).contains("upload 100 %: 2.5 MB of 2.5 MB", "1,234 rows", "0 rejected");
    }

    @Test
    void whatWasLostOnTheWayIsSentOnceMore() throws IOException {
        // Given: an answer that never comes, and a service that is away
        ingest.troubles.addAll(List.of(0, 503));

        // When
        int code = command();

        // Then
        assertThat(code).isZero();
        assertThat(ingest.content.toByteArray()).isEqualTo(Files.readAllBytes(file));
        assertThat(text()).contains("does not answer; tries again in 1 s");
    }

    @Test
    void theSameCommandGoesOnWhereItWas() {
        // Given
        ingest.troubles.addAll(List.of(503, 503, 503, 503, 503, 503, 503, 503));
        assertThat(command()).isEqualTo(1);
        assertThat(text()).contains("give the same command again");

        // When
        int code = command();

        // Then
        assertThat(code).isZero();
        assertThat(text()).contains("goes on with import 7 (UPLOADING)");
        assertThat(ingest.calls.stream().filter("POST /v1/imports"::equals)).hasSize(1);
    }

    @Test
    void aFailedImportRunsAgainWithTheMendedMappingAndWithoutAnotherUpload() throws IOException {
        // Given
        ingest.endState = "FAILED";
        assertThat(command()).isEqualTo(1);
        assertThat(text()).contains("Mend the mapping.");
        int pieces = ingest.content.size();
        Files.writeString(mapping, "userId: Id\ntraits: {title: Title}\n");
        ingest.endState = "DONE";

        // When
        int code = command();

        // Then
        assertThat(code).isZero();
        assertThat(ingest.content.size()).isEqualTo(pieces);
        assertThat(ingest.calls).contains("PUT /v1/imports/7/mapping");
    }

    @Test
    void aDryRunSaysWhatWouldHappen() {
        assertThat(command("--dry-run", "--rows", "10")).isZero();
        assertThat(text()).contains("would be accepted", "Traits:", "title", "CTO");
        assertThat(ingest.calls).contains("POST /v1/imports/7/dry-run").doesNotContain("POST /v1/imports/7/start");
    }

    @Test
    void rejectedRowsAreTold() {
        ingest.rejected = 3;
        Path errors = folder.resolve("errors.csv");
        assertThat(command()).isEqualTo(3);
        assertThat(text()).contains("--errors FILE");
        ingest.job = null;
        ingest.content.reset();
        assertThat(command("--errors", errors.toString())).isEqualTo(3);
        assertThat(errors).content().startsWith("row,column,code");
    }

    @Test
    void whoPausesItIsTold() {
        ingest.endState = "PAUSED";
        assertThat(command()).isEqualTo(4);
        assertThat(text()).contains("The import is PAUSED. The same command goes on");
    }

    @Test
    void saysWhatToDoAboutWhatIsWrong() throws IOException {
        ingest.signOnStatus = 401;
        assertThat(command("--user", "nobody")).isEqualTo(1);
        ingest.signOnStatus = 200;
        Files.writeString(mapping, "nonsense: true");
        assertThat(command()).isEqualTo(1);
        Files.writeString(mapping, "a: [");
        assertThat(command()).isEqualTo(2);
        ingest.close();
        assertThat(command()).isEqualTo(2);
        Files.writeString(mapping, "userId: Id");
        assertThat(command()).isEqualTo(1);
        assertThat(text())
                .contains("sign-on as nobody was refused", "--user", "/nonsense: not known", "neither YAML nor JSON")
                .contains("./baton up");
        file = folder.resolve("missing.csv");
        assertThat(command()).isEqualTo(2);
    }

    private int command(String... more) {
        ImportCommand command =
                new ImportCommand(new PrintStream(output, true, StandardCharsets.UTF_8), false, pauses::add, null);
        List<String> all = new ArrayList<>(List.of(
                file.toString(),
                "--mapping",
                mapping.toString(),
                "--url",
                ingest.address(),
                "--realm",
                ingest.address() + "/realm"));
        all.addAll(List.of(more));
        return new CommandLine(command).execute(all.toArray(String[]::new));
    }

    private String text() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
