package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.baton.contracts.Topics;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@BootedIngest
class ImportsQuarkusTest {

    private final TestImports imports = new TestImports();
    private final String people = imports.people;
    private final byte[] file = imports.file;

    @Test
    void aFileIsUploadedTriedAndRunAndEveryRowIsAccountedFor() throws IOException {
        // Given
        byte[] gzip = Requests.gzip(new String(file, StandardCharsets.UTF_8));
        String id = imports.declared(TestImports.MAPPING, gzip.length);
        TestImports.upload(id, gzip, 0, 40).statusCode(204).header("Upload-Offset", "40");
        TestImports.upload(id, gzip, 0, 40).statusCode(409).header("Upload-Offset", "40");
        TestImports.move(id, "start")
                .statusCode(409)
                .body("state", equalTo("UPLOADING"))
                .body("allowedMoves", hasItem("cancel"));
        TestImports.admin()
                .head("/v1/imports/" + id + "/content")
                .then()
                .statusCode(200)
                .header("Upload-Offset", "40")
                .header("Upload-Length", Integer.toString(gzip.length));
        TestImports.upload(id, gzip, 40, gzip.length).statusCode(204);

        // When
        TestImports.move(id, "dry-run").statusCode(202);
        JsonPath tried = TestImports.await(id, "READY");

        // Then: the report says what would happen, and nothing has
        assertThat(tried.getInt("report.tally.accepted")).isEqualTo(2);
        assertThat(tried.getInt("report.tally.rejected")).isEqualTo(2);
        assertThat(tried.getBoolean("report.whole")).isTrue();
        assertThat(tried.getInt("report.traits.visits.types.number")).isEqualTo(2);
        assertThat(tried.getString("report.events.'outcome won'.first")).isEqualTo("2012-03-05T00:00:00Z");
        assertThat(events()).isEmpty();

        // When
        TestImports.move(id, "start").statusCode(202);
        JsonPath done = TestImports.await(id, "DONE");

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
        TestImports.admin()
                .get("/v1/imports/" + id + "/errors?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(3))
                .body("items[0].column", equalTo("Day"))
                .body("items[0].code", equalTo("TIME_INVALID"))
                .body("items[0].original", containsString(people + "-3,soon"));
        String csv = TestImports.admin()
                .accept("text/csv")
                .get("/v1/imports/" + id + "/errors")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(id))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3).first().isEqualTo("row,column,code,detail,original");
    }

    private void theStreamTellsTheEnd(String id) {
        String stream = TestImports.admin()
                .accept("text/event-stream")
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
        TestImports.await(imports.ran(TestImports.MAPPING), "DONE");

        // When
        JsonPath again = TestImports.await(imports.ran(TestImports.MAPPING), "DONE");

        // Then
        assertThat(again.getInt("progress.duplicates")).isEqualTo(2);
        assertThat(again.getInt("progress.accepted")).isZero();
        assertThat(again.getInt("progress.rejected")).isEqualTo(2);
        assertThat(events()).hasSize(5);
    }

    @Test
    void aMappingThatDoesNotFitIsMendedWithoutAnotherUpload() {
        // Given
        String id = imports.uploaded(TestImports.MAPPING.replace("\"Job\"", "\"Title\""));
        TestImports.move(id, "start").statusCode(202);
        JsonPath failed = TestImports.await(id, "FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("COLUMN_MISSING");
        assertThat(failed.getString("failure.detail")).contains("Title", "Job");

        // When
        TestImports.admin()
                .header("If-Match", "\"0\"")
                .body(TestImports.MAPPING)
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(412);
        TestImports.admin()
                .header("If-Match", failed.getString("version"))
                .body(TestImports.MAPPING)
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"));
        TestImports.move(id, "start").statusCode(202);

        // Then
        assertThat(TestImports.await(id, "DONE").getInt("progress.accepted")).isEqualTo(2);
    }

    private List<JsonPath> events() {
        return RelayTopic.read(Topics.EVENTS, wire -> wire.key().startsWith(people)).stream()
                .map(wire -> JsonPath.from(RelayTopic.text(wire)))
                .toList();
    }
}
