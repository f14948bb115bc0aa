package dev.baton.ingest.application.plan;

/** What became of a wish to change a plan. */
public sealed interface PlanChange {

    /** It is done. */
    record Done(PlanVersion plan) implements PlanChange {}

    /** There is no such draft or active version. */
    record NotFound() implements PlanChange {}

    /** The draft exists, and the caller does not say which revision of it is meant. */
    record RevisionNotNamed() implements PlanChange {}

    /** The draft is another than the caller has read, or gone. */
    record ChangedMeanwhile() implements PlanChange {}
}
