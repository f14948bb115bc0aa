package dev.baton.ingest.plan;

import static io.restassured.RestAssured.given;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A source with a plan of its own, so that no test meets another's plan. */
record PlannedSource(String plan, String writeKey) {

    static PlannedSource made() {
        String plan = "plan-" + UUID.randomUUID();
        String key = mia().body("{\"name\":\"%s\",\"trackingPlan\":\"%s\"}".formatted(plan, plan))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
        return new PlannedSource(plan, key);
    }

    static RequestSpecification mia() {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of("mia", Roles.MARKETER));
    }

    /** Writes a draft where there is none, and answers its ETag. */
    String drafted(String document) {
        return mia().body(document)
                .put(path("/draft"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    void activated(String document) {
        activate(drafted(document)).then().statusCode(200);
    }

    Response activate(String etag) {
        return mia().header("If-Match", etag).post(path("/draft/activate"));
    }

    String path(String rest) {
        return "/v1/tracking-plan/" + plan + rest;
    }

    JsonPath sent(String... items) {
        return given().contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(writeKey, "")
                .body("{\"batch\":[" + String.join(",", items) + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
