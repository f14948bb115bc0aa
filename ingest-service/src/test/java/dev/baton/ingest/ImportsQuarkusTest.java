package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.baton.contracts.Roles;
import dev.baton.contracts.Topics;
import dev.baton.localstack.testing.StackTestResource;
import dev.baton.localstack.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "ingest"))
class ImportsQuarkusTest {

    private static final String MAPPING = """
            {"key":["Id"],"notAnswered":["Select"],"userId":"Id","at":{"column":"Day","formats":["dd.MM.yyyy"]},
             "traits":{"title":"Job","visits":{"column":"Visits","type":"number"}},
             "events":[{"name":"Page Viewed","times":"Visits"}],
             "outcome":{"column":"Won","won":["yes"],"lost":["no"],"amount":"Paid"}}""";
    private static final String ROWS = """
            Id,Day,Job,Visits,Won,Paid
            %1$s-1,05.03.2012,CTO,2,yes,100
            %1$s-2,06.03.2012,Select,0,,
            %1$s-3,soon,CEO,1,no,
            %1$s-4,07.03.1999,CEO,1,no,
            """;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String people = "people-" + UUID.randomUUID();
    private final byte[] file = ROWS.formatted(people).getBytes(StandardCharsets.UTF_8);

    @Test
    void aFileIsUploadedTriedAndRunAndEveryRowIsAccountedFor() throws IOException {
        // Given
        byte[] gzip = Requests.gzip(new String(file, StandardCharsets.UTF_8));
        String id = declared(MAPPING, gzip.length);
        upload(id, gzip, 0, 40).statusCode(204).header("Upload-Offset", "40");
        upload(id, gzip, 0, 40).statusCode(409).header("Upload-Offset", "40");
        move(id, "start").statusCode(409).body("state", equalTo("UPLOADING")).body("allowedMoves", hasItem("cancel"));
        admin().head("/v1/imports/" + id + "/content")
                .then()
                .statusCode(200)
                .header("Upload-Offset", "40")
                .header("Upload-Length", Integer.toString(gzip.length));
        upload(id, gzip, 40, gzip.length).statusCode(204);

        // When
        move(id, "dry-run").statusCode(202);
        JsonPath tried = await(id, "READY");

        // Then: the report says what would happen, and nothing has
        assertThat(tried.getInt("report.tally.accepted")).isEqualTo(2);
        assertThat(tried.getInt("report.tally.rejected")).isEqualTo(2);
        assertThat(tried.getBoolean("report.whole")).isTrue();
        assertThat(tried.getInt("report.traits.visits.types.number")).isEqualTo(2);
        assertThat(tried.getString("report.events.'outcome won'.first")).isEqualTo("2012-03-05T00:00:00Z");
        assertThat(events()).isEmpty();

        // When
        move(id, "start").statusCode(202);
        JsonPath done = await(id, "DONE");

        // Then
        assertThat(done.getInt("progress.rows")).isEqualTo(4);
        assertThat(done.getInt("progress.accepted")).isEqualTo(2);
        assertThat(done.getInt("progress.rejected")).isEqualTo(2);
        assertThat(done.getInt("progress.events")).isEqualTo(5);
        assertThat(done.getMap("progress.errorsByCode")).containsOnlyKeys("TIME_INVALID", "TIMESTAMP_TOO_OLD");
        assertThat(events())
                .extracting(event -> event.getString("kind") + " " + event.getString("name"))
                .containsExactlyInAnyOrder(
                        "identify null", "track Page Viewed", "track Page Viewed", "outcome won", "identify null");
        assertThat(events())
                .allSatisfy(event -> assertThat(event.getString("happenedAt")).startsWith("2012-03-0"));
        errorsCanBeFetched(id);
        theStreamTellsTheEnd(id);
    }

    private void errorsCanBeFetched(String id) {
        admin().get("/v1/imports/" + id + "/errors?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(3))
                .body("items[0].column", equalTo("Day"))
                .body("items[0].code", equalTo("TIME_INVALID"))
                .body("items[0].original", containsString(people + "-3,soon"));
        String csv = admin().accept("text/csv")
                .get("/v1/imports/" + id + "/errors")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(id))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3).first().isEqualTo("row,column,code,detail,original");
    }

    private void theStreamTellsTheEnd(String id) {
        String stream = admin().accept("text/event-stream")
                .get("/v1/imports/" + id + "/stream")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(stream).contains("event:import").contains("\"state\":\"DONE\"");
    }

    @Test
    void theSameFileAgainCountsNothingTwice() {
        // Given
        await(ran(MAPPING), "DONE");

        // When
        JsonPath again = await(ran(MAPPING), "DONE");

        // Then
        assertThat(again.getInt("progress.duplicates")).isEqualTo(2);
        assertThat(again.getInt("progress.accepted")).isZero();
        assertThat(again.getInt("progress.rejected")).isEqualTo(2);
        assertThat(events()).hasSize(5);
    }

    @Test
    void aMappingThatDoesNotFitIsMendedWithoutAnotherUpload() {
        // Given
        String id = uploaded(MAPPING.replace("\"Job\"", "\"Title\""));
        move(id, "start").statusCode(202);
        JsonPath failed = await(id, "FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("COLUMN_MISSING");
        assertThat(failed.getString("failure.detail")).contains("Title", "Job");

        // When
        admin().header("If-Match", "\"0\"")
                .body(MAPPING)
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(412);
        admin().header("If-Match", failed.getString("version"))
                .body(MAPPING)
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"));
        move(id, "start").statusCode(202);

        // Then
        assertThat(await(id, "DONE").getInt("progress.accepted")).isEqualTo(2);
    }

    @Test
    void whatArrivedMustBeWhatWasDeclared() {
        // Given
        String id = declaring(declaration(MAPPING, file.length)
                        .replace("\"bytes\"", "\"digest\":\"" + "0".repeat(64) + "\",\"bytes\""))
                .statusCode(201)
                .extract()
                .path("id");
        upload(id, file, 0, file.length).statusCode(204);

        // When
        move(id, "start").statusCode(202);

        // Then
        assertThat(await(id, "FAILED").getString("failure.code")).isEqualTo("CONTENT_DIFFERS");
    }

    @Test
    void aCancelledImportIsOverAndCanBeDeleted() {
        String id = uploaded(MAPPING);
        move(id, "cancel").statusCode(202).body("state", equalTo("CANCELLED"));
        move(id, "start").statusCode(409);
        upload(id, file, 0, 1).statusCode(409);
        admin().delete("/v1/imports/" + id + "/content").then().statusCode(204);
        admin().delete("/v1/imports/" + id).then().statusCode(204);
        admin().get("/v1/imports/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void theSameDeclarationWithTheSameKeyIsMadeOnce() {
        String body = declaration(MAPPING, file.length);
        RequestSpecification keyed = admin().header("Idempotency-Key", people).body(body);
        String first =
                keyed.post("/v1/imports").then().statusCode(201).extract().path("id");
        keyed.post("/v1/imports").then().statusCode(201).body("id", equalTo(first));
        admin().get("/v1/imports?state=uploading&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(first));
    }

    @Test
    void nonsenseIsRefusedWithWhatToDo() {
        declaring("null").statusCode(400);
        declaring("{\"name\":\"x\"}").statusCode(400);
        declaring(declaration(MAPPING, 0)).statusCode(400);
        declaring(declaration(MAPPING, Long.MAX_VALUE)).statusCode(413);
        declaring(declaration("7", 10)).statusCode(400);
        declaring(declaration("{\"userId\":\"Id\",\"traits\":{\"a\":{\"colum\":\"A\"}}}", 10))
                .statusCode(400)
                .body("type", equalTo("https://baton.dev/problems/import-mapping-invalid"))
                .body("faults[0].pointer", containsString("/traits/a"));
        String id = declared(MAPPING, 10);
        upload(id, file, 0, 20).statusCode(413);
        admin().body("x").patch("/v1/imports/" + id + "/content").then().statusCode(400);
        admin().header("Upload-Offset", "0")
                .header("Upload-Checksum", "sha256 x")
                .body("x")
                .patch("/v1/imports/" + id + "/content")
                .then()
                .statusCode(400);
        admin().get("/v1/imports?state=sleeping").then().statusCode(400);
        admin().get("/v1/imports/" + id + "/errors?cursor=eA").then().statusCode(400);
        admin().body("{\"rows\":0}")
                .post("/v1/imports/" + id + "/dry-run")
                .then()
                .statusCode(400);
        move(UUID.randomUUID().toString(), "start").statusCode(404);
        admin().get("/v1/imports/mapping-schema").then().statusCode(200).body("title", not(equalTo(null)));
    }

    private String ran(String mapping) {
        String id = uploaded(mapping);
        move(id, "start").statusCode(202);
        return id;
    }

    private String uploaded(String mapping) {
        String id = declared(mapping, file.length);
        upload(id, file, 0, file.length).statusCode(204);
        return id;
    }

    private String declared(String mapping, int size) {
        return declaring(declaration(mapping, size)).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse declaring(String body) {
        return admin().body(body).post("/v1/imports").then();
    }

    private static String declaration(String mapping, long size) {
        return "{\"name\":\"leads\",\"source\":\"local\",\"bytes\":%d,\"mapping\":%s}".formatted(size, mapping);
    }

    private static ValidatableResponse upload(String id, byte[] file, int from, int to) {
        return Requests.binary(Arrays.copyOfRange(file, from, to))
                .auth()
                .oauth2(TestTokens.of("crm", Roles.INTEGRATOR))
                .header("Upload-Offset", from)
                .patch("/v1/imports/" + id + "/content")
                .then();
    }

    private static ValidatableResponse move(String id, String move) {
        return admin().post("/v1/imports/" + id + "/" + move).then();
    }

    private static JsonPath await(String id, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> admin().get("/v1/imports/" + id).jsonPath(), now -> now.getString("state")
                        .equals(state));
    }

    private List<JsonPath> events() {
        return RelayTopic.read(
                        bootstrapServers, Topics.EVENTS, wire -> wire.key().startsWith(people))
                .stream()
                .map(wire -> JsonPath.from(RelayTopic.text(wire)))
                .toList();
    }

    private static RequestSpecification admin() {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of("ada", Roles.ADMIN));
    }
}
