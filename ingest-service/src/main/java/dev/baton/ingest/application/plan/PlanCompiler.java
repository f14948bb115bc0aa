package dev.baton.ingest.application.plan;

import dev.baton.ingest.domain.plan.TrackingPlan;

/** Makes plans of documents. */
public interface PlanCompiler {

    /**
     * The plan a document describes.
     *
     * @param document JSON text
     * @throws InvalidPlanException with everything that is wrong with it
     */
    TrackingPlan compile(String key, int version, String document);
}
