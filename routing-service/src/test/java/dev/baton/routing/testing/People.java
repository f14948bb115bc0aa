package dev.baton.routing.testing;

import static io.restassured.RestAssured.given;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Who asks; each with a token as the provider would sign it. */
public final class People {

    public static final List<String> REPS = List.of("rita", "sam", "tom");

    private People() {}

    public static RequestSpecification rep(String userName) {
        return as(userName, Roles.REP);
    }

    public static RequestSpecification manager() {
        return as("max", Roles.SALES_MANAGER);
    }

    public static RequestSpecification as(String userName, String role) {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of(userName, role));
    }

    public static void setAvailable(String userName, boolean available) {
        rep(userName)
                .body(Map.of("available", available))
                .patch("/v1/reps/" + userName)
                .then()
                .statusCode(200);
    }
}
