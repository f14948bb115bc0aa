package dev.baton.kit.idempotency;

import dev.baton.kit.repeat.Repeat;
import dev.baton.kit.transaction.UnitOfWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes answers that were kept long enough, every hour. Any number of replicas may do it at once. */
@ApplicationScoped
public class AnswerRetention {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final IdempotencyConfig config;
    private final Clock clock = Clock.systemUTC();
    private Cancellable ticking = () -> {};

    public AnswerRetention(UnitOfWork unitOfWork, Idempotency idempotency, IdempotencyConfig config) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticking = Repeat.every(FIRST, BETWEEN, "clean-answers", () -> clean(clock.instant()));
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.cancel();
    }

    /** Deletes as of that time; tells how many. */
    public Uni<Integer> clean(Instant now) {
        return unitOfWork.run(connection -> idempotency.expire(connection, now.minus(config.retention())));
    }
}
