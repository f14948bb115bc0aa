package dev.baton.localstack.cli;

import dev.baton.localstack.ProjectRoot;
import dev.baton.localstack.process.Terminal;
import dev.baton.localstack.supervisor.Ports;
import dev.baton.localstack.supervisor.StartRefused;
import dev.baton.localstack.supervisor.Supervisor;
import dev.baton.localstack.supervisor.UpSettings;
import dev.baton.localstack.supervisor.UpSettings.JvmProfile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code baton up}: the whole suite, until Ctrl-C. */
@Command(
        name = "up",
        description = "Starts everything and runs until Ctrl-C.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"1:something could not be kept running", "2:the start was refused; the line says why"})
public final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--fresh", description = "Throws earlier data away first; unpacked programs stay.")
    private boolean fresh;

    @Option(
            names = "--no-archives",
            description = "Writes no class archives at the end: stops quicker, the next start is slower.")
    private boolean noArchives;

    @Option(names = "--demo", description = "Streams visitors once everything is ready.")
    private boolean demo;

    @Option(names = "--verbose", description = "Shows every line of every log, not only warnings and errors.")
    private boolean verbose;

    @Option(
            names = "--kafka-apart",
            description =
                    "Runs the broker in a process of its own, which can be killed and is started again: for tests.")
    private boolean kafkaApart;

    @Option(names = "--data", paramLabel = "DIR", description = "Keeps data, logs and state there (default: .baton).")
    private Path data;

    @Option(names = "--port-offset", paramLabel = "N", description = "Shifts every port by N, for a second suite.")
    private int portOffset;

    @Option(
            names = "--set",
            paramLabel = "SERVICE:KEY=VALUE",
            description = "One more environment variable for a service; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--set-file",
            paramLabel = "FILE",
            description = "A properties file of the same: service:KEY=VALUE, one a line, the colon written as \\:.")
    private Path settingsFile;

    @Option(names = "--heap", paramLabel = "SERVICE=SIZE", description = "Maximum heap of a service, e.g. ingest=256m.")
    private Map<String, String> heaps = new HashMap<>();

    @Option(
            names = "--services-profile",
            paramLabel = "PROFILE",
            description = "development (quick start) or release (all compilers, for measurements).")
    private String profile = "development";

    @Override
    public Integer call() throws Exception {
        Terminal terminal = new Terminal(System.out);
        try {
            terminal.say("baton: " + new Supervisor(read(), terminal).run(this::whenReady));
            return 1;
        } catch (StartRefused e) {
            terminal.say("baton: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            terminal.say("baton: cannot start: " + e.getMessage());
            return 1;
        }
    }

    private UpSettings read() throws StartRefused, IOException {
        Path root = ProjectRoot.find();
        try {
            return new UpSettings(
                    root,
                    data == null ? root.resolve(".baton") : data,
                    new Ports(portOffset),
                    fresh,
                    !noArchives,
                    verbose,
                    kafkaApart,
                    jvmProfile(),
                    environment(),
                    heaps);
        } catch (IllegalArgumentException e) {
            // one line: the usage would hide what was wrong
            throw new StartRefused(e.getMessage());
        }
    }

    private JvmProfile jvmProfile() {
        return switch (profile) {
            case "development" -> JvmProfile.DEVELOPMENT;
            case "release" -> JvmProfile.RELEASE;
            default ->
                throw new IllegalArgumentException("--services-profile is development or release but was " + profile);
        };
    }

    private Map<String, Map<String, String>> environment() throws IOException {
        List<String> all = new ArrayList<>();
        if (settingsFile != null) {
            Properties file = new Properties();
            try (Reader reader = Files.newBufferedReader(settingsFile)) {
                file.load(reader);
            }
            file.stringPropertyNames().forEach(name -> all.add(name + "=" + file.getProperty(name)));
        }
        all.addAll(settings);
        return ServiceSettings.parse(all);
    }

    private void whenReady() {
        if (demo) {
            int ingest = new Ports(portOffset).byName().get("ingest");
            int code = spec.parent().commandLine().execute("demo", "--ingest", "http://localhost:" + ingest);
            if (code != 0) {
                spec.commandLine().getErr().println("baton: the demo ended with " + code);
            }
        }
    }
}
