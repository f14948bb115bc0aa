package dev.baton.scoring.inbound.rest;

import dev.baton.kit.problem.ProblemType;

/** Problems that scoring answers. */
public enum ScoringProblem implements ProblemType {
    LEAD_NOT_FOUND(404, "No such lead"),
    MODEL_NOT_FOUND(404, "No such model"),
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
