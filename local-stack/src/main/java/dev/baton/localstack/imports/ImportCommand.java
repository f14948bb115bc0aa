package dev.baton.localstack.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baton import FILE --mapping M}: a file of leads or history into a running suite. */
@Command(
        name = "import",
        description = "Imports a file of leads or history. The same command again goes on where it was.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row was imported (or would be)",
            "1:the import could not be made; the line says why",
            "2:an option, the file or the mapping is not valid",
            "3:the import is done, but rows were rejected",
            "4:somebody paused or cancelled it"
        })
public final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV or JSON lines, gzip or not.")
    private Path file;

    @Option(names = "--mapping", paramLabel = "M", required = true, description = "What its rows mean: YAML or JSON.")
    private Path mapping;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Source its events come through (default: ${DEFAULT-VALUE}).")
    private String source = "local";

    @Option(names = "--name", paramLabel = "NAME", description = "What people call it (default: the file's name).")
    private String name;

    @Option(names = "--dry-run", description = "Only says what would happen.")
    private boolean dryRun;

    @Option(names = "--rows", paramLabel = "N", description = "Of a dry run: the first N rows only.")
    private long rows;

    @Option(names = "--errors", paramLabel = "CSV", description = "Where to write what was wrong with rows.")
    private Path errors;

    @Option(names = "--rows-per-second", paramLabel = "N", description = "At most so fast.")
    private Integer rowsPerSecond;

    @Option(names = "--stop-after-rejected", paramLabel = "N", description = "Stops once more rows were rejected.")
    private Long stopAfterRejected;

    @Option(names = "--new-ids", description = "Every event counts, even if it was imported before.")
    private boolean newIds;

    @Option(names = "--url", paramLabel = "URL", description = "Where ingest is (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8081");

    @Option(names = "--realm", paramLabel = "URL", description = "Where to sign on (default: ${DEFAULT-VALUE}).")
    private URI realm = URI.create("http://localhost:8080/realms/baton");

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description =
                    "Who imports: a user of the local realm (default: ${DEFAULT-VALUE}); a token in BATON_TOKEN goes first.")
    private String user = "mia";

    private final PrintStream out;
    private final ImportScreen screen;
    private final ImportApi.Pause pause;
    private final String token;

    /** For the command line. */
    public ImportCommand() {
        this(System.out, System.console() != null, Thread::sleep, System.getenv("BATON_TOKEN"));
    }

    ImportCommand(PrintStream out, boolean screen, ImportApi.Pause pause, String token) {
        this.out = out;
        this.screen = new ImportScreen(out, screen);
        this.pause = pause;
        this.token = token;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            out.println("baton import: there is no file %s that can be read".formatted(file));
            return 2;
        }
        JsonNode rules;
        try {
            rules = MappingFile.read(mapping);
        } catch (ImportStopped e) {
            out.println("baton import: " + e.getMessage());
            return 2;
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            SignOn signOn = new SignOn(client, realm, user, token, Clock.systemUTC());
            ImportApi api = new ImportApi(client, url, signOn, pause, screen::notice);
            return result(api, new ImportSession(api, screen, pause).bring(wanted(rules)));
        } catch (ImportStopped e) {
            screen.end();
            out.println("baton import: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            screen.end();
            out.println("baton import: %s cannot be read on: %s".formatted(file, e.getMessage()));
            return 1;
        }
    }

    private ImportSession.Wanted wanted(JsonNode rules) {
        ObjectNode options = new ObjectMapper().createObjectNode();
        options.put("rowsPerSecond", rowsPerSecond);
        options.put("stopAfterRejected", stopAfterRejected);
        options.put("newIds", newIds);
        String called = name == null ? file.getFileName().toString() : name;
        return new ImportSession.Wanted(file, rules, source, called, options, dryRun ? rows : null);
    }

    private int result(ImportApi api, JsonNode job) throws ImportStopped, InterruptedException {
        String state = job.path("state").asText();
        JsonNode progress = job.path("progress");
        boolean dry = dryRun && job.has("report");
        screen.tally(progress, dry);
        if (dry) {
            screen.report(job.path("report"));
        }
        boolean rejected = progress.path("rejected").asLong() > 0;
        if (rejected) {
            tellErrors(api, "/v1/imports/%s/errors".formatted(job.path("id").asText()));
        }
        return switch (state) {
            case "DONE", "READY" -> rejected ? 3 : 0;
            case "FAILED" -> {
                out.println(
                        "baton import: " + job.path("failure").path("detail").asText());
                yield 1;
            }
            default -> {
                out.println("The import is %s. The same command goes on with one that is paused.".formatted(state));
                yield 4;
            }
        };
    }

    private void tellErrors(ImportApi api, String path) throws ImportStopped, InterruptedException {
        if (errors == null) {
            out.println("What was wrong, row by row: the same command with --errors FILE, or GET %s%s"
                    .formatted(url, path));
        } else if (api.save(path, "text/csv", errors)) {
            out.println("What was wrong, row by row: " + errors);
        } else {
            out.println("baton import: %s could not be written".formatted(errors));
        }
    }
}
