package dev.baton.ingest.inbound.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ingest.application.plan.KnownPlans;
import dev.baton.ingest.application.plan.PlanStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Checks that the tracking plan which a source names is there: without one, its events would be held against another. */
@Singleton
public class NamedPlans {

    private final PlanStore plans;

    NamedPlans(PlanStore plans) {
        this.plans = plans;
    }

    /** Fails (400) where the document of a source names a plan that has neither a version nor a draft. */
    public Uni<Void> mustExist(JsonNode document) {
        JsonNode named = document == null ? null : document.get("trackingPlan");
        boolean looksUp = named != null
                && SettingsFields.isPlanKey(named)
                && !named.textValue().equals(KnownPlans.DEFAULT);
        if (!looksUp) {
            return Uni.createFrom().voidItem();
        }
        return plans.versions(named.textValue())
                .invoke(versions -> {
                    Violations violations = new Violations();
                    if (versions.isEmpty()) {
                        violations.add(
                                "/trackingPlan",
                                "There is no tracking plan with this key. Write its draft at"
                                        + " /v1/tracking-plan/{key}/draft first, or send null for the default plan.");
                    }
                    violations.refuseIfAny();
                })
                .replaceWithVoid();
    }
}
