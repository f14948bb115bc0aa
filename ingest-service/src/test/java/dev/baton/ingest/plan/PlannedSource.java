package dev.baton.ingest.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

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
        String path = "/v1/tracking-plan/" + plan + "/draft";
        // a source may only name a plan that is there; the tests begin without a draft
        String etag = mia().body("{\"events\":{}}")
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        String key = mia().body("{\"name\":\"%s\",\"trackingPlan\":\"%s\"}".formatted(plan, plan))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
        mia().header("If-Match", etag).delete(path).then().statusCode(lessThan(300));
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
