package dev.baton.ingest.application.plan;

import dev.baton.ingest.domain.plan.TrackingPlan;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Drafts, activates and retires plans. A draft is compiled whenever it is written, so that a plan that can't be used never
 * stands where it could be activated; what this replica activates it knows at once.
 */
@ApplicationScoped
public class DraftPlans {

    private final UnitOfWork unitOfWork;
    private final PlanStore store;
    private final PlanCompiler compiler;
    private final KnownPlans known;
    private final Clock clock = Clock.systemUTC();

    public DraftPlans(UnitOfWork unitOfWork, PlanStore store, PlanCompiler compiler, KnownPlans known) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.compiler = compiler;
        this.known = known;
    }

    /**
     * Writes the draft of a plan; makes one where there is none.
     *
     * @param ifRevision the {@code version.revision} the caller has read; null where it takes it that there is no draft
     * @throws InvalidPlanException when the document is no plan
     */
    public Uni<PlanChange> save(String key, String document, String ifRevision, String by) {
        return compiled(key, document).chain(() -> write(key, document, ifRevision, by));
    }

    /** On a thread of its own kind: a large plan takes longer than an event loop may wait. */
    private Uni<TrackingPlan> compiled(String key, String document) {
        return Uni.createFrom()
                .item(() -> compiler.compile(key, 0, document))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<PlanChange> write(String key, String document, String ifRevision, String by) {
        return unitOfWork.run(connection -> store.lockDraft(connection, key).chain(found -> {
            if (found.isEmpty()) {
                return ifRevision == null
                        ? store.addDraft(connection, key, document, by, now()).map(PlanChange.Done::new)
                        : Uni.createFrom().item(new PlanChange.ChangedMeanwhile());
            }
            return refused(found, ifRevision)
                    .map(refusal -> Uni.createFrom().item(refusal))
                    .orElseGet(() -> store.editDraft(connection, key, document, by, now())
                            .map(PlanChange.Done::new));
        }));
    }

    /** Makes the draft active, and retires what was. */
    public Uni<PlanChange> activate(String key, String ifRevision, String by) {
        return withDraft(key, ifRevision, (connection, draft) -> {
                    Instant at = now();
                    return store.retire(connection, key, by, at)
                            .chain(() -> store.activate(connection, key, by, at))
                            .map(PlanChange.Done::new);
                })
                .call(known::refresh);
    }

    /** Throws the draft away. */
    public Uni<PlanChange> discard(String key, String ifRevision) {
        return withDraft(key, ifRevision, (connection, draft) -> store.deleteDraft(connection, key)
                .replaceWith(new PlanChange.Done(draft)));
    }

    /** Retires the active version: sources of the plan are held against the default plan from then on. */
    public Uni<PlanChange> retire(String key, String by) {
        return unitOfWork
                .<PlanChange>run(connection -> store.lockDraft(connection, key)
                        .chain(() -> store.retire(connection, key, by, now()))
                        .map(retired ->
                                retired.<PlanChange>map(PlanChange.Done::new).orElseGet(PlanChange.NotFound::new)))
                .call(known::refresh);
    }

    private Uni<PlanChange> withDraft(
            String key, String ifRevision, BiFunction<SqlConnection, PlanVersion, Uni<? extends PlanChange>> change) {
        return unitOfWork.run(connection -> store.lockDraft(connection, key).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(new PlanChange.NotFound());
            }
            Optional<PlanChange> refusal = refused(found, ifRevision);
            return refusal.isPresent()
                    ? Uni.createFrom().item(refusal.get())
                    : change.apply(connection, found.get()).map(done -> done);
        }));
    }

    private static Optional<PlanChange> refused(Optional<PlanVersion> found, String ifRevision) {
        if (ifRevision == null) {
            return Optional.of(new PlanChange.RevisionNotNamed());
        }
        String revision = found.orElseThrow().version() + "." + found.get().revision();
        return revision.equals(ifRevision) ? Optional.empty() : Optional.of(new PlanChange.ChangedMeanwhile());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
