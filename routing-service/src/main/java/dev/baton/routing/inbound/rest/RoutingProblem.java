package dev.baton.routing.inbound.rest;

import dev.baton.kit.problem.ProblemType;

/** Every problem routing answers. */
public enum RoutingProblem implements ProblemType {
    INVALID_ID(400, "The id is not valid"),
    UNKNOWN_STATE(400, "There is no such state"),
    UNKNOWN_UNASSIGNED_REASON(400, "There is no such reason"),
    UNKNOWN_ORDER(400, "The list has no such order"),
    SEARCH_TOO_LONG(400, "The search is too long"),
    ASSIGN_REASON_TOO_LONG(422, "The reason is too long"),
    UNKNOWN_REJECT_REASON(400, "There is no such reason"),
    INVALID_REP(400, "The rep's settings are not valid"),
    NOT_YOUR_ASSIGNMENT(403, "The assignment is another rep's"),
    ONLY_OWN_ASSIGNMENTS(403, "Other reps' assignments are not yours to see"),
    REP_INACTIVE(403, "The rep is deactivated"),
    NOT_YOUR_SETTINGS(403, "The setting is not yours to change"),
    ASSIGNMENT_NOT_FOUND(404, "There is no such assignment"),
    REP_NOT_FOUND(404, "There is no such rep"),
    LEAD_NOT_WAITING(409, "The lead does not wait for a rep"),
    MOVE_NOT_ALLOWED(409, "The assignment's state does not allow it"),
    REP_NOT_ADDED(409, "The rep could not be added");

    private final int status;
    private final String title;

    RoutingProblem(int status, String title) {
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
