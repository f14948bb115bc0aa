package dev.baton.routing.inbound;

import dev.baton.kit.repeat.Repeat;
import dev.baton.routing.application.TeamBoard;
import dev.baton.routing.application.TimeSource;
import dev.baton.routing.application.view.WaitingTotals;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Measures the leads that wait for a rep: {@code baton.routing.leads.waiting}, {@code baton.routing.leads.overdue} and the age
 * of the oldest in seconds, {@code baton.routing.leads.waiting.oldest}. Every replica reports the same figures.
 */
@ApplicationScoped
public class WaitingGauges {

    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private final TeamBoard board;
    private final TimeSource time;
    private final MeterRegistry meters;
    private final AtomicReference<WaitingTotals> latest = new AtomicReference<>(new WaitingTotals(0, 0, null));
    private Cancellable reading;

    public WaitingGauges(TeamBoard board, TimeSource time, MeterRegistry meters) {
        this.board = board;
        this.time = time;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("baton.routing.leads.waiting", latest, totals -> totals.get()
                        .waiting())
                .description("Qualified leads that wait for a rep")
                .register(meters);
        Gauge.builder("baton.routing.leads.overdue", latest, totals -> totals.get()
                        .overdue())
                .description("Qualified leads that have waited for a rep longer than the configured limit")
                .register(meters);
        Gauge.builder("baton.routing.leads.waiting.oldest", this, WaitingGauges::oldestSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
        reading = Repeat.every(
                INTERVAL, "count-waiting-leads", () -> board.totals().invoke(latest::set));
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (reading != null) {
            reading.cancel();
        }
    }

    private double oldestSeconds() {
        WaitingTotals totals = latest.get();
        return totals.oldest() == null
                ? 0
                : Duration.between(totals.oldest(), time.now()).toMillis() / 1000.0;
    }
}
