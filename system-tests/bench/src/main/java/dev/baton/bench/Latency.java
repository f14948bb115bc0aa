package dev.baton.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * From the moment somebody asks for a demo until a rep has the lead, at a tenth of the chain's highest rate. Open loop,
 * counted from the intended start: a stall counts for everybody who would have come during it.
 */
final class Latency {

    private static final double SHARE_OF_PEAK = 0.1;
    private static final long HIGHEST_MICROS = 120_000_000;
    private static final Duration LATECOMERS = Duration.ofSeconds(20);

    private final TestBed bed;
    private final Plan plan;
    private final Messages messages;
    private final Screen screen;
    private final Map<String, Long> intended = new ConcurrentHashMap<>();

    Latency(TestBed bed, Plan plan, Messages messages, Screen screen) {
        this.bed = bed;
        this.plan = plan;
        this.messages = messages;
        this.screen = screen;
    }

    void measure(Report report, double peak) {
        double background = Math.max(100, peak * SHARE_OF_PEAK);
        screen.progress(String.format(
                Locale.ROOT,
                "latency: %.0f events/s and %d hand-raisers/s for %d s",
                background,
                plan.handRaisers(),
                plan.latency().toSeconds()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                AssignmentWatch watch = new AssignmentWatch(
                        bed.bootstrapServers(), assignment -> threads.execute(() -> accept(assignment)))) {
            Future<Load.Outcome> ordinary = threads.submit(
                    () -> bed.ingest("/v1/track").open(plan.latency(), background, 32, i -> messages.view()));
            raiseHands();
            Acceptance.check(ordinary.get());
            awaitAll(watch);
            report(report, watch, background);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void raiseHands() {
        long interval = 1_000_000_000L / plan.handRaisers();
        long begin = System.nanoTime();
        Acceptance.check(bed.ingest("/v1/batch").open(plan.latency(), plan.handRaisers(), 16, i -> {
            String user = "asks-" + begin + "-" + i;
            intended.put(user, begin + i * interval);
            return messages.handRaise(user);
        }));
    }

    /** A rep takes the lead, so that the next finds room. */
    private void accept(JsonNode assignment) {
        bed.as(assignment.path("repUserName").asText(), "routing")
                .post("/v1/assignments/" + assignment.path("assignmentId").asText() + "/accept", Map.of());
    }

    private void awaitAll(AssignmentWatch watch) {
        long deadline = System.nanoTime() + LATECOMERS.toNanos();
        while (watch.seen() < intended.size() && System.nanoTime() < deadline) {
            Load.awaitMoment(System.nanoTime() + 50_000_000);
        }
    }

    private void report(Report report, AssignmentWatch watch, double background) {
        Histogram micros = new Histogram(HIGHEST_MICROS, 3);
        intended.forEach((user, begin) -> {
            Long at = watch.assignedAt(user);
            if (at != null) {
                micros.recordValue(Math.min(HIGHEST_MICROS, (at - begin) / 1_000));
            }
        });
        String load = String.format(
                Locale.ROOT, "%d of %d people, at %.0f events/s", micros.getTotalCount(), intended.size(), background);
        report.add(Figure.of("accept → assignment, p50", micros.getValueAtPercentile(50) / 1e3, "ms")
                .beside(load)
                .aim("≤ 60 ms"));
        report.add(Figure.of("accept → assignment, p99", micros.getValueAtPercentile(99) / 1e3, "ms")
                .beside(load)
                .aim("≤ 250 ms"));
    }
}
