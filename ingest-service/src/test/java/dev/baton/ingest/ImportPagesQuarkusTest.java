package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Cursor;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Imports as a marketer watches and steers them. */
@BootedIngest
class ImportPagesQuarkusTest {

    private static final String LIST = "/console/imports";

    private final TestImports imports = new TestImports();

    @Test
    void anImportIsTriedStartedAndShownFromThePage() {
        // Given
        String id = imports.uploaded(TestImports.MAPPING);
        String page = LIST + "/" + id;
        shown(page, "data-testid=\"start\">Start", "data-testid=\"cancel\"", "data-testid=\"no-errors\"");

        // When
        told(id, "dry-run").header("Location", endsWith(page + "?done=dry-run"));
        TestImports.await(id, "READY");
        shown(page, "2 of 4 rows tried would be accepted, 2 rejected; that is the whole file.");
        told(id, "start").header("Location", endsWith(page + "?done=start"));
        TestImports.await(id, "DONE");

        // Then
        shown(
                page,
                "data-testid=\"percent\">100 %",
                "data-testid=\"rows\">4<",
                "data-testid=\"accepted\">2<",
                "data-testid=\"rejected\">2<",
                "1 × TIME_INVALID",
                page + "/errors.csv");
        shown(LIST, page, "the whole file read");
        told(id, "start").header("Location", endsWith("?done=moved-on"));
        shown(page + "?done=moved-on", "Not done: the import had moved on");
        mia().get(page + "/errors.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString(id))
                .body(startsWith("row,column,code,detail,original"));
    }

    @Test
    void anOpenPageLoadsItselfAnewOnceTheStateIsAnother() {
        String id = imports.declared(TestImports.MAPPING, imports.file.length);
        TestImports.upload(id, imports.file, 0, 40).statusCode(204);
        String progress = LIST + "/" + id + "/progress?state=";

        shown(progress + "UPLOADING", "hx-trigger=\"load delay:1s\"", " uploaded")
                .header("HX-Refresh", (String) null);
        shown(progress + "RUNNING", "data-testid=\"state\">uploading").header("HX-Refresh", "true");
        told(id, "cancel");
        shown(progress + "UPLOADING", "data-testid=\"state\">cancelled")
                .header("HX-Refresh", "true")
                .body(not(containsString("hx-trigger")));
    }

    @Test
    void whereNoImportIsThePageSaysHowToMakeOne() {
        String beforeAll = Cursor.encode(new UUID(0, 0).toString());
        shown(LIST + "?after=" + beforeAll, "./baton import FILE --mapping M", "docs/import.md");
        mia().get(LIST + "?after=nonsense").then().statusCode(400).contentType(ContentType.HTML);
    }

    @Test
    void namesAreTextWhateverTheyHold() {
        String id = TestImports.declaring(
                        TestImports.declaration(TestImports.MAPPING, 10).replace("\"leads\"", "\"<b>leads\\u0027 &\""))
                .statusCode(201)
                .extract()
                .path("id");

        shown(LIST + "/" + id, "&lt;b&gt;leads&#39; &amp;").body(not(containsString("<b>leads")));
        shown(LIST, "&lt;b&gt;leads&#39; &amp;").body(not(containsString("<b>leads")));
    }

    @Test
    void whoMayNotAndWhatIsNotThere() {
        given().header("Accept", "text/html")
                .auth()
                .oauth2(TestTokens.of("rita", Roles.REP))
                .get(LIST)
                .then()
                .statusCode(403);
        String unknown = LIST + "/" + UUID.randomUUID();
        mia().get(unknown).then().statusCode(404).body(containsString("There is no such import"));
        mia().get(unknown + "/progress").then().statusCode(404);
        mia().get(unknown + "/errors.csv").then().statusCode(404);
        mia().post(unknown + "/start").then().statusCode(404);
        mia().get(LIST + "/nonsense").then().statusCode(404);
        given().auth()
                .oauth2(TestTokens.of("mia", Roles.MARKETER))
                .header("Sec-Fetch-Site", "cross-site")
                .post(unknown + "/start")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse shown(String address, String... parts) {
        ValidatableResponse page = mia().get(address)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", not(containsString("unsafe")));
        for (String part : parts) {
            page.body(containsString(part));
        }
        return page;
    }

    private static ValidatableResponse told(String id, String move) {
        return mia().redirects()
                .follow(false)
                .post(LIST + "/" + id + "/" + move)
                .then()
                .statusCode(303);
    }

    private static RequestSpecification mia() {
        return given().header("Accept", "text/html, */*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .auth()
                .oauth2(TestTokens.of("mia", Roles.MARKETER));
    }
}
