package dev.baton.scoring.relay;

import static io.restassured.RestAssured.given;

import dev.baton.localstack.testing.TestTokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** People who work on models, by the API. */
final class Models {

    private static final RestAssuredConfig YAML = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/yaml", ContentType.TEXT));

    private Models() {}

    static RequestSpecification marketer() {
        return as("mia", "marketer");
    }

    static RequestSpecification as(String user, String role) {
        return given().config(YAML).auth().oauth2(TestTokens.of(user, role));
    }

    /** Imports a draft and gives the path of the version. */
    static String draft(String document) {
        return marketer()
                .contentType("application/yaml")
                .body(document)
                .post("/v1/models")
                .then()
                .statusCode(201)
                .extract()
                .path("key")
                .toString()
                .transform(key -> "/v1/models/" + key + "/versions/");
    }

    /** A version that both sides approved. */
    static String approved(String document, int version) {
        String path = draft(document) + version;
        marketer().post(path + "/validate").then().statusCode(200);
        marketer().post(path + "/approvals/marketing").then().statusCode(200);
        as("max", "sales-manager").post(path + "/approvals/sales").then().statusCode(200);
        return path;
    }

    /** Makes an approved version active, after a look at what that does. */
    static JsonPath activated(String path, Map<String, Object> how) {
        Map<String, Object> body = new HashMap<>(how);
        body.put("dryRun", true);
        body.put("projection", activate(path, body).getString("projection"));
        body.put("dryRun", false);
        return activate(path, body);
    }

    private static JsonPath activate(String path, Map<String, Object> body) {
        return as("max", "sales-manager")
                .contentType("application/json")
                .body(body)
                .post(path + "/activate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The job once it is over. */
    static JsonPath over(String job) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> marketer()
                                .get("/v1/jobs/" + job)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        seen -> !"QUEUED".equals(seen.getString("state"))
                                && !"RUNNING".equals(seen.getString("state")));
    }
}
