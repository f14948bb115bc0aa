package dev.baton.ingest.application.plan;

import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.application.Newest;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.plan.TrackingPlan;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The plans in force, compiled, in memory: no event waits for the database.
 *
 * <p>A plan activated by another replica is known here after one refresh interval. A source that names no plan, or one
 * without an active version, is held against {@link #DEFAULT}. While the database is away the last picture holds; before
 * the first one everything is allowed, and {@link #loaded} says so.
 */
@Singleton
public class KnownPlans implements PlansInForce {

    /** Key of the plan of sources that name none. */
    public static final String DEFAULT = "default";

    private static final Logger LOG = Logger.getLogger(KnownPlans.class);

    private record Picture(Map<String, TrackingPlan> byKey, TrackingPlan byDefault, boolean open) {
        static Picture of(Map<String, TrackingPlan> byKey) {
            return new Picture(
                    Map.copyOf(byKey),
                    byKey.getOrDefault(DEFAULT, TrackingPlan.OPEN),
                    byKey.values().stream().allMatch(TrackingPlan::allowsEverything));
        }
    }

    private final PlanStore store;
    private final PlanCompiler compiler;
    private final KnownSources sources;
    private final Newest<Picture> pictures = new Newest<>();

    public KnownPlans(PlanStore store, PlanCompiler compiler, KnownSources sources) {
        this.store = store;
        this.compiler = compiler;
        this.sources = sources;
    }

    /** Whether there is a picture at all. */
    public boolean loaded() {
        return pictures.get() != null;
    }

    @Override
    public TrackingPlan of(String sourceId) {
        Picture known = pictures.get();
        if (known == null || known.open()) {
            return TrackingPlan.OPEN;
        }
        String key = keyOf(sourceId);
        return key == null ? known.byDefault() : known.byKey().getOrDefault(key, known.byDefault());
    }

    /** Whether a plan is meant for a source: the one it names, or the default plan where it names none. */
    public boolean concerns(String key, String sourceId) {
        String named = keyOf(sourceId);
        return key.equals(named == null ? DEFAULT : named);
    }

    /** Takes a new picture; only what is new in it is compiled. */
    public Uni<Void> refresh() {
        return Uni.createFrom().deferred(() -> {
            long number = pictures.begin();
            return store.activeVersions().chain(active -> take(number, active));
        });
    }

    private Uni<Void> take(long number, Map<String, Integer> active) {
        Map<String, TrackingPlan> kept = new HashMap<>();
        Picture known = pictures.get();
        if (known != null) {
            kept.putAll(known.byKey());
            kept.keySet().retainAll(active.keySet());
        }
        return Multi.createFrom()
                .iterable(active.entrySet())
                .filter(entry -> !kept.containsKey(entry.getKey())
                        || kept.get(entry.getKey()).version() != entry.getValue())
                .onItem()
                .transformToUniAndConcatenate(entry -> store.find(entry.getKey(), entry.getValue()))
                // a large plan takes longer to compile than an event loop may wait
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(found -> found.ifPresent(plan -> compile(plan, kept)))
                .collect()
                .last()
                .invoke(() -> pictures.take(number, Picture.of(kept)))
                .replaceWithVoid();
    }

    /** A plan that an older or newer release wrote may not compile here: what was known of it stays. */
    private void compile(PlanVersion plan, Map<String, TrackingPlan> kept) {
        try {
            kept.put(plan.key(), compiler.compile(plan.key(), plan.version(), plan.document()));
        } catch (InvalidPlanException refused) {
            LOG.errorf(
                    "event=tracking-plan-unusable key=%s version=%d fault=%s",
                    plan.key(), plan.version(), refused.faults().getFirst().detail());
        }
    }

    private String keyOf(String sourceId) {
        try {
            return sources.loaded()
                    ? sources.byId(UUID.fromString(sourceId))
                            .map(Source::trackingPlan)
                            .orElse(null)
                    : null;
        } catch (IllegalArgumentException noSource) {
            return null;
        }
    }
}
