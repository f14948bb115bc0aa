package dev.baton.kit.parking;

import dev.baton.kit.repeat.Repeat;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how many messages are parked: in the gauge {@code baton.parked.messages} and in the readiness answer, which stays
 * UP, since taking the service out of traffic would stop everything for the sake of a few messages (docs/adr/0037).
 */
@Readiness
@ApplicationScoped
public class ParkedMessageMonitor implements HealthCheck {

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private static final String COUNT = "SELECT count(*) AS parked, min(parked_at) AS oldest FROM parked_message";

    private record Parked(long count, OffsetDateTime oldest) {}

    private final Pool pool;
    private volatile Parked parked = new Parked(0, null);
    private Cancellable counting = () -> {};

    public ParkedMessageMonitor(Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        Gauge.builder("baton.parked.messages", this, monitor -> monitor.parked.count())
                .description("messages that can't be sent and wait to be replayed or discarded")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        counting = Repeat.every(BETWEEN, "count-parked-messages", this::count);
    }

    void stop(@Observes ShutdownEvent stopping) {
        counting.cancel();
    }

    /** Counts now; the gauge and the readiness answer show the last count. */
    Uni<Void> count() {
        return pool.query(COUNT)
                .execute()
                .invoke(rows -> {
                    Row row = rows.iterator().next();
                    parked = new Parked(row.getLong("parked"), row.getOffsetDateTime("oldest"));
                })
                .replaceWithVoid();
    }

    @Override
    public HealthCheckResponse call() {
        Parked now = parked;
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("parked-messages").up().withData("parked", now.count());
        return now.oldest() == null
                ? answer.build()
                : answer.withData("oldest", now.oldest().toInstant().toString()).build();
    }
}
