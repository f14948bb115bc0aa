package dev.baton.ingest;

import static io.restassured.RestAssured.given;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Imports as a person makes them: one small file of four rows, two of them sound, of people of one's own. */
final class TestImports {

    static final String MAPPING = """
            {"key":["Id"],"notAnswered":["Select"],"userId":"Id","at":{"column":"Day","formats":["dd.MM.yyyy"]},
             "traits":{"title":"Job","visits":{"column":"Visits","type":"number"}},
             "events":[{"name":"Page Viewed","times":"Visits"}],
             "outcome":{"column":"Won","won":["yes"],"lost":["no"],"amount":"Paid"}}""";
    static final String ROWS = """
            Id,Day,Job,Visits,Won,Paid
            %1$s-1,05.03.2012,CTO,2,yes,100
            %1$s-2,06.03.2012,Select,0,,
            %1$s-3,soon,CEO,1,no,
            %1$s-4,07.03.1999,CEO,1,no,
            """;

    final String people = "people-" + UUID.randomUUID();
    final byte[] file = ROWS.formatted(people).getBytes(StandardCharsets.UTF_8);

    String ran(String mapping) {
        String id = uploaded(mapping);
        move(id, "start").statusCode(202);
        return id;
    }

    String uploaded(String mapping) {
        String id = declared(mapping, file.length);
        upload(id, file, 0, file.length).statusCode(204);
        return id;
    }

    String declared(String mapping, int size) {
        return declaring(declaration(mapping, size)).statusCode(201).extract().path("id");
    }

    static ValidatableResponse declaring(String body) {
        return admin().body(body).post("/v1/imports").then();
    }

    static String declaration(String mapping, long size) {
        return "{\"name\":\"leads\",\"source\":\"local\",\"bytes\":%d,\"mapping\":%s}".formatted(size, mapping);
    }

    static ValidatableResponse upload(String id, byte[] file, int from, int to) {
        return Requests.binary(Arrays.copyOfRange(file, from, to))
                .auth()
                .oauth2(TestTokens.of("crm", Roles.INTEGRATOR))
                .header("Upload-Offset", from)
                .patch("/v1/imports/" + id + "/content")
                .then();
    }

    static ValidatableResponse move(String id, String move) {
        return admin().post("/v1/imports/" + id + "/" + move).then();
    }

    static JsonPath await(String id, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> admin().get("/v1/imports/" + id).jsonPath(), now -> now.getString("state")
                        .equals(state));
    }

    static RequestSpecification admin() {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of("ada", Roles.ADMIN));
    }
}
