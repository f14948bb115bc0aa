package dev.baton.lifecycle.application;

import dev.baton.kit.problem.ProblemType;

/** The problems this service answers, besides those of the kit. */
public enum LifecycleProblem implements ProblemType {
    LEAD_NOT_FOUND(404, "No such lead"),
    LEAD_NOT_YOURS(403, "The lead is not yours"),
    LEAD_ABSORBED(409, "The lead was absorbed by another"),
    LEAD_ERASED(410, "The lead was erased"),
    LEAD_NOT_ASSIGNED(409, "No rep holds the lead"),
    MOVE_NOT_YOURS(403, "The move is not yours to make"),
    UNKNOWN_STAGE(400, "No such stage"),
    UNKNOWN_REASON(400, "The reason does not fit the stage"),
    TRANSITION_REFUSED(409, "The lead cannot move there from where it stands"),
    VERSION_CHANGED(412, "The lead has moved in the meantime");

    private final int status;
    private final String title;

    LifecycleProblem(int status, String title) {
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
