package dev.baton.scoring.inbound.rest;

import dev.baton.kit.problem.ProblemType;

/** Problems that scoring answers. */
public enum ScoringProblem implements ProblemType {
    EVALUATIONS_BUSY(503, "Too many evaluations at once"),
    EVALUATION_TOO_LONG(422, "The evaluation takes too long"),
    LEAD_NOT_FOUND(404, "No such lead"),
    ACCOUNT_NOT_FOUND(404, "No such company"),
    IDENTITY_REFUSED(409, "The leads are as you want them, or can't be"),
    ERASURE_NOT_SET_UP(503, "Nobody can be forgotten yet"),
    ADJUSTMENT_NOT_FOUND(404, "No such adjustment"),
    TOO_MANY_ADJUSTMENTS(409, "The lead has as many adjustments as it may have"),
    MODEL_NOT_FOUND(404, "No such model"),
    JOB_NOT_FOUND(404, "No such job"),
    JOB_REFUSED(409, "The job can't do this"),
    MODEL_INVALID(422, "The document is no scoring model"),
    NOT_YOUR_SIDE(403, "Another role speaks for this side"),
    PROJECTION_REQUIRED(428, "Look first what it would do"),
    REVISION_REQUIRED(428, "Say which revision you change"),
    SHADOW_NOT_FOUND(404, "No such shadow"),
    VERSION_CHANGED(412, "The version was changed meanwhile"),
    VERSION_REFUSED(409, "The version is not in a state for this");

    private final int status;
    private final String title;

    ScoringProblem(int status, String title) {
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
