package dev.baton.routing.inbound.console;

import static org.hamcrest.Matchers.endsWith;

import dev.baton.routing.testing.BootedRouting;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@BootedRouting
class StartPageQuarkusTest {

    @Test
    void browserAtTheRootIsSentToThePages() {
        RestAssured.given()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console"));
    }

    @Test
    void programAtTheRootGetsAProblem() {
        RestAssured.given().accept("*/*").get("/").then().statusCode(404).contentType("application/problem+json");
    }
}
