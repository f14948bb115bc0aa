package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What imports answer to requests that are none, or come at the wrong time. */
@BootedIngest
class ImportRequestsQuarkusTest {

    private final TestImports imports = new TestImports();
    private final String people = imports.people;
    private final byte[] file = imports.file;

    @Test
    void aCancelledImportIsOverAndCanBeDeleted() {
        String id = imports.uploaded(TestImports.MAPPING);
        TestImports.move(id, "cancel").statusCode(202).body("state", equalTo("CANCELLED"));
        TestImports.move(id, "start").statusCode(409);
        TestImports.upload(id, file, 0, 1).statusCode(409);
        TestImports.admin().delete("/v1/imports/" + id + "/content").then().statusCode(204);
        TestImports.admin().delete("/v1/imports/" + id).then().statusCode(204);
        TestImports.admin().get("/v1/imports/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void theSameDeclarationWithTheSameKeyIsMadeOnce() {
        String body = TestImports.declaration(TestImports.MAPPING, file.length);
        RequestSpecification keyed =
                TestImports.admin().header("Idempotency-Key", people).body(body);
        String first =
                keyed.post("/v1/imports").then().statusCode(201).extract().path("id");
        keyed.post("/v1/imports").then().statusCode(201).body("id", equalTo(first));
        TestImports.admin()
                .get("/v1/imports?state=uploading&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(first));
    }

    @Test
    void theKeyOfAnImportThatWasDeletedSaysSo() {
        // Given
        RequestSpecification keyed = TestImports.admin()
                .header("Idempotency-Key", people)
                .body(TestImports.declaration(TestImports.MAPPING, file.length));
        String id = keyed.post("/v1/imports").then().statusCode(201).extract().path("id");

        // When
        TestImports.admin().delete("/v1/imports/" + id).then().statusCode(204);

        // Then
        keyed.post("/v1/imports")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:baton:problem:import-not-found"))
                .body("detail", containsString("Idempotency-Key"));
    }

    @Test
    void aFileThatIsNoTextEndsItsImport() {
        // Given
        byte[] noText = "I\0d,Da\0y\n1,2\n".getBytes(StandardCharsets.UTF_8);
        String id = imports.declared(TestImports.MAPPING, noText.length);
        TestImports.upload(id, noText, 0, noText.length).statusCode(204);

        // When
        TestImports.move(id, "start").statusCode(202);

        // Then
        JsonPath failed = TestImports.await(id, "FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("COLUMN_MISSING");
        assertThat(failed.getString("failure.detail")).contains("I\ufffdd");
    }

    @Test
    void nonsenseIsRefusedWithWhatToDo() {
        TestImports.declaring("null").statusCode(400);
        TestImports.declaring("{\"name\":\"x\"}").statusCode(400);
        TestImports.declaring(TestImports.declaration(TestImports.MAPPING, 0)).statusCode(400);
        TestImports.declaring(TestImports.declaration(TestImports.MAPPING, Long.MAX_VALUE))
                .statusCode(413);
        TestImports.declaring(TestImports.declaration("7", 10)).statusCode(400);
        TestImports.declaring(TestImports.declaration("{\"userId\":\"Id\",\"traits\":{\"a\":{\"colum\":\"A\"}}}", 10))
                .statusCode(400)
                .body("type", equalTo("urn:baton:problem:import-mapping-invalid"))
                .body("faults[0].pointer", containsString("/traits/a"));
        String id = imports.declared(TestImports.MAPPING, 10);
        TestImports.upload(id, file, 0, 20).statusCode(413);
        TestImports.admin()
                .body("x")
                .patch("/v1/imports/" + id + "/content")
                .then()
                .statusCode(400);
        TestImports.admin()
                .header("Upload-Offset", "0")
                .header("Upload-Checksum", "sha256 x")
                .body("x")
                .patch("/v1/imports/" + id + "/content")
                .then()
                .statusCode(400);
        TestImports.admin().get("/v1/imports?state=sleeping").then().statusCode(400);
        TestImports.admin()
                .get("/v1/imports/" + id + "/errors?cursor=eA")
                .then()
                .statusCode(400);
        TestImports.admin()
                .body("{\"rows\":0}")
                .post("/v1/imports/" + id + "/dry-run")
                .then()
                .statusCode(400);
        TestImports.move(UUID.randomUUID().toString(), "start").statusCode(404);
        TestImports.admin()
                .get("/v1/imports/mapping-schema")
                .then()
                .statusCode(200)
                .body("title", not(equalTo(null)));
    }

    @Test
    void whatArrivedMustBeWhatWasDeclared() {
        // Given
        String id = TestImports.declaring(TestImports.declaration(TestImports.MAPPING, file.length)
                        .replace("\"bytes\"", "\"digest\":\"" + "0".repeat(64) + "\",\"bytes\""))
                .statusCode(201)
                .extract()
                .path("id");
        TestImports.upload(id, file, 0, file.length).statusCode(204);

        // When
        TestImports.move(id, "start").statusCode(202);

        // Then
        assertThat(TestImports.await(id, "FAILED").getString("failure.code")).isEqualTo("CONTENT_DIFFERS");
    }
}
