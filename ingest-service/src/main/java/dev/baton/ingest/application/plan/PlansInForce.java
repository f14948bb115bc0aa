package dev.baton.ingest.application.plan;

import dev.baton.ingest.domain.plan.TrackingPlan;

/** Which plan holds for a source; answers from memory, since it is asked for every event. */
@FunctionalInterface
public interface PlansInForce {

    /** The plan of a source. */
    TrackingPlan of(String sourceId);
}
