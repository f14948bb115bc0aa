package dev.baton.ingest.inbound.health;

import dev.baton.ingest.application.plan.KnownPlans;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the first picture of the tracking plans: until then what a plan forbids would pass. */
@Readiness
public class PlansCheck implements HealthCheck {

    private final KnownPlans plans;

    PlansCheck(KnownPlans plans) {
        this.plans = plans;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("tracking-plans")
                .status(plans.loaded())
                .build();
    }
}
