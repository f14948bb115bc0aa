package dev.baton.ingest.inbound.rest;

import dev.baton.kit.problem.ProblemType;

/** The problems of the quarantine's endpoints. */
public enum QuarantineProblem implements ProblemType {
    REJECTION_FILTER_INVALID(400, "The filter is not valid"),
    REJECTION_FILTER_EMPTY(400, "The filter leaves nothing out"),
    MENDED_ITEM_MISSING(400, "There is no mended item"),
    REJECTION_NOT_FOUND(404, "There is no such item in the quarantine"),
    REPLAY_NOT_FOUND(404, "There is no such replay"),
    REJECTION_DISCARDED(409, "The item is discarded");

    private final int status;
    private final String title;

    QuarantineProblem(int status, String title) {
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
