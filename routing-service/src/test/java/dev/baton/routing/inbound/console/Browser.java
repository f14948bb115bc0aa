package dev.baton.routing.inbound.console;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** A browser that is signed in and does what the page itself asks. */
final class Browser {

    private Browser() {}

    static RequestSpecification rep(String userName) {
        return as(userName, Roles.REP);
    }

    static RequestSpecification as(String userName, String role) {
        return RestAssured.given()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .auth()
                .oauth2(TestTokens.of(userName, role));
    }
}
