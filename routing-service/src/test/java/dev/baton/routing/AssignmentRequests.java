package dev.baton.routing;

import dev.baton.routing.testing.People;
import io.restassured.response.ValidatableResponse;

/**
 * What people ask of one assignment over the API.
 *
 * @param id the assignment's id
 */
record AssignmentRequests(String id) {

    /** The address that takes this move. */
    String path(String move) {
        return "/v1/assignments/" + id + "/" + move;
    }

    ValidatableResponse move(String userName, String move) {
        return People.rep(userName).post(path(move)).then();
    }
}
