package dev.baton.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** {@code baton bench [--quick]}: all figures in one run, as a table and under {@code .baton/bench/}. */
public final class Bench {

    private static final String QUICK = "--quick";

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        Screen screen = new Screen(System.out);
        if (given.stream().anyMatch(argument -> !argument.equals(QUICK))) {
            screen.print("usage: baton bench [--quick]");
            System.exit(2);
        }
        boolean quick = given.contains(QUICK);
        Path root = root();
        Path folder = root.resolve(".baton/bench");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Report report = new Report(Instant.now(), quick, load);
        measure(root, folder.resolve("suite"), quick ? Plan.QUICK : Plan.FULL, report, screen);
        screen.print("\n" + report.table());
        screen.print("kept as " + root.relativize(report.write(folder)));
    }

    private static void measure(Path root, Path home, Plan plan, Report report, Screen screen) {
        screen.progress("starting the suite with release settings");
        Messages messages = new Messages();
        try (TestBed bed = TestBed.start(root, home)) {
            Acceptance acceptance = new Acceptance(bed, plan, messages, screen);
            Chain chain = new Chain(bed, plan, messages, screen);
            acceptance.warmUp();
            acceptance.measure(report);
            chain.drain(report);
            double peak = chain.sustain(report);
            new Latency(bed, plan, messages, screen).measure(report, peak);
            new HotLead(bed, plan, messages, screen).measure(report);
            Memory.measure(bed, report);
            screen.progress("stopping");
        }
    }

    /** The working tree: what the script says, else the one around the current folder. */
    private static Path root() {
        String said = System.getProperty("baton.root");
        if (said != null) {
            return Path.of(said).toAbsolutePath().normalize();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("system-tests"))) {
                return folder;
            }
        }
        throw new IllegalStateException("call it inside the working tree of Baton");
    }
}
