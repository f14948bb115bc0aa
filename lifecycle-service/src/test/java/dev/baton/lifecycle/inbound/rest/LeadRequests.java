package dev.baton.lifecycle.inbound.rest;

import static io.restassured.RestAssured.given;

import dev.baton.localstack.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * What people ask of one lead over the API.
 *
 * @param id the lead's id
 */
record LeadRequests(String id) {

    static RequestSpecification as(String userName, String role) {
        return given().auth().oauth2(TestTokens.of(userName, role));
    }

    Response read(String userName, String role) {
        return as(userName, role).get("/v1/leads/{id}", id);
    }

    Response move(String userName, String role, String body) {
        return move(as(userName, role), body);
    }

    /** The move with what else the request says. */
    Response move(RequestSpecification request, String body) {
        return request.contentType("application/json").body(body).post("/v1/leads/{id}/transitions", id);
    }
}
