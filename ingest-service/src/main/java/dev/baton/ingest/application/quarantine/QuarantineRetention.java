package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.config.IngestConfig;
import dev.baton.kit.repeat.Repeat;
import dev.baton.kit.transaction.UnitOfWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;

/** Deletes rejected items that are too old, a little at a time; any number of replicas may do it at once. */
@ApplicationScoped
public class QuarantineRetention {

    private static final int STEP = 1_000;

    private final UnitOfWork unitOfWork;
    private final RejectionBook book;
    private final IngestConfig config;
    private final Clock clock = Clock.systemUTC();
    private Cancellable ticking = () -> {};

    public QuarantineRetention(UnitOfWork unitOfWork, RejectionBook book, IngestConfig config) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticking = Repeat.every(config.quarantine().sweep(), "sweep-quarantine", this::sweep);
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.cancel();
    }

    /** Deletes all that is too old by now; answers how many. */
    public Uni<Long> sweep() {
        return sweep(clock.instant().minus(config.quarantine().retention()), 0);
    }

    private Uni<Long> sweep(Instant before, long already) {
        return unitOfWork
                .run(connection -> book.deleteBefore(connection, before, STEP))
                .chain(deleted ->
                        deleted < STEP ? Uni.createFrom().item(already + deleted) : sweep(before, already + deleted));
    }
}
