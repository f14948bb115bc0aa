package dev.baton.ingest;

import static io.restassured.RestAssured.given;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Who looks after sources over the API: ada, who administers them, and mia, a marketer. */
final class SourceOwners {

    private SourceOwners() {}

    static RequestSpecification as(String userName) {
        String role = userName.equals("ada") ? Roles.ADMIN : Roles.MARKETER;
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of(userName, role));
    }

    /** A new source of a web site, as mia is shown it with its key. */
    static JsonPath created(String name) {
        return as("mia")
                .body("{\"name\":\"%s\",\"kind\":\"BROWSER\"}".formatted(name))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
