package dev.baton.localstack.demo;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code baton demo}: sends believable visitors to a running suite, through the same API as any site. */
@Command(
        name = "demo",
        description = "Sends believable visitors to a running suite. The same seed gives the same population.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"1:the visitors could not be sent; the line says why", "2:an option is not valid"})
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--rate", paramLabel = "N/s", description = "Calls a second, or N/m a minute (default: 20/s).")
    private String rate;

    @Option(names = "--visitors-per-minute", paramLabel = "N", description = "Another way to say the rate.")
    private Double visitorsPerMinute;

    @Option(names = "--count", paramLabel = "N", description = "How many visitors (default: ${DEFAULT-VALUE}).")
    private int count = 300;

    @Option(names = "--seed", paramLabel = "N", description = "Which population (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(
            names = "--time-base",
            paramLabel = "INSTANT",
            description = "The moment the visits lead up to (default: now), e.g. 2026-03-01T12:00:00Z.")
    private Instant timeBase;

    @Option(
            names = {"--url", "--ingest"},
            paramLabel = "URL",
            description = "Where ingest is (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8081");

    @Option(names = "--write-key", paramLabel = "KEY", description = "Key of the source (default: ${DEFAULT-VALUE}).")
    private String writeKey = "local-write-key";

    private final PrintStream out;
    private final boolean screen;
    private final BatchSender.Pause pause;
    private final Clock clock = Clock.systemUTC();

    /** For the command line. */
    public DemoCommand() {
        this(System.out, System.console() != null, Thread::sleep);
    }

    DemoCommand(PrintStream out, boolean screen, BatchSender.Pause pause) {
        this.out = out;
        this.screen = screen;
        this.pause = pause;
    }

    @Override
    public Integer call() throws InterruptedException {
        Rate wanted;
        try {
            wanted = rate();
        } catch (IllegalArgumentException e) {
            out.println("baton demo: " + e.getMessage());
            return 2;
        }
        Population population = new Population(seed, timeBase == null ? clock.instant() : timeBase);
        List<Visitor> visitors = population.visitors(count).toList();
        int calls =
                visitors.stream().mapToInt(visitor -> visitor.calls().size()).sum();
        out.printf("%d visitors with %d calls go to %s, seed %d%n", count, calls, url, seed);
        Progress progress = new Progress(out, screen, calls);
        Tally tally = new Tally();
        try (BatchSender sender = new BatchSender(url, writeKey, clock, progress::notice, pause)) {
            stream(new Crowd(visitors.iterator()), wanted, sender, tally, progress);
            progress.end();
            summarise(visitors, tally);
            return 0;
        } catch (SendingFailed e) {
            progress.end();
            out.println("baton demo: " + e.getMessage());
            out.println("Until then: " + tally);
            return 1;
        }
    }

    private Rate rate() {
        if (count < 1) {
            throw new IllegalArgumentException("--count must be at least 1, was " + count);
        }
        if (visitorsPerMinute != null && rate != null) {
            throw new IllegalArgumentException("give --rate or --visitors-per-minute, not both");
        }
        return visitorsPerMinute != null
                ? Rate.ofVisitorsPerMinute(visitorsPerMinute)
                : Rate.parse(rate == null ? "20/s" : rate);
    }

    /** Paced from the start, so that a slow answer is caught up with. */
    private void stream(Crowd crowd, Rate wanted, BatchSender sender, Tally tally, Progress progress)
            throws SendingFailed, InterruptedException {
        long start = System.nanoTime();
        int sent = 0;
        for (List<Call> batch = crowd.next(wanted.batchSize());
                !batch.isEmpty();
                batch = crowd.next(wanted.batchSize())) {
            Duration early = wanted.dueAfter(sent).minusNanos(System.nanoTime() - start);
            if (early.isPositive()) {
                pause.of(early);
            }
            sender.send(batch, tally);
            sent += batch.size();
            progress.at(sent);
        }
    }

    private void summarise(List<Visitor> visitors, Tally tally) {
        Map<Story, Integer> stories = new EnumMap<>(Story.class);
        visitors.forEach(visitor -> stories.merge(visitor.story(), 1, Integer::sum));
        out.println("Sent: " + tally);
        if (tally.duplicates() > 0 && tally.duplicates() == tally.answered()) {
            out.println("This population was sent before. Another --seed gives other people.");
        }
        out.println("Who they were:");
        stories.forEach((story, number) -> out.printf("  %4d  %s%n", number, story.words()));
        out.println("Look next at:");
        out.println("  http://localhost:8084/console  the inbox: sign in as rita, sam or tom (password = name)");
        out.println("  http://localhost:8082/console  the leads with their scores: sign in as mia");
    }
}
