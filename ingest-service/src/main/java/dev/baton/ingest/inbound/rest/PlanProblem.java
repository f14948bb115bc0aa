package dev.baton.ingest.inbound.rest;

import dev.baton.kit.problem.ProblemType;

/** The problems of the tracking plan's endpoints. */
public enum PlanProblem implements ProblemType {
    TRACKING_PLAN_KEY_INVALID(400, "The key is not one of a plan"),
    TRACKING_PLAN_NOT_FOUND(404, "There is no such plan"),
    TRACKING_PLAN_TRIAL_NOT_FOUND(404, "There is no such trial"),
    TRACKING_PLAN_CHANGED(412, "The draft was changed meanwhile"),
    TRACKING_PLAN_INVALID(422, "The document is no tracking plan"),
    TRACKING_PLAN_REVISION_MISSING(428, "The revision is not named"),
    TRACKING_PLAN_TRIALS_BUSY(429, "Too many trials are running");

    private final int status;
    private final String title;

    PlanProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
