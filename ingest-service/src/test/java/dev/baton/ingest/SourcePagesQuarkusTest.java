package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BootedIngest
class SourcePagesQuarkusTest {

    private static final Pattern ID = Pattern.compile("action=\"/console/sources/([0-9a-f-]{36})/settings\"");
    private static final Pattern KEY = Pattern.compile("data-testid=\"new-key\">([^<]+)<");
    private static final Pattern KEY_ID = Pattern.compile("data-testid=\"key\" data-id=\"([0-9a-f-]{36})\"");

    private final String name = "page " + UUID.randomUUID();

    @Test
    void aMarketerMakesASourceAndSeesItsKeyOnce() {
        // When
        String made = made("BROWSER");

        // Then
        String id = found(ID, made);
        String key = found(KEY, made);
        assertThat(Requests.statusWith(key)).isEqualTo(200);
        assertThat(made).contains("key = &quot;" + key).contains("<h1 data-testid=\"source-name\">" + name);
        as("mia")
                .get("/console/sources/" + id)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(not(containsString(key)))
                .body(containsString("…" + key.substring(28)));
        as("mia")
                .queryParam("q", name)
                .get("/console")
                .then()
                .statusCode(200)
                .body(allOf(containsString(name), containsString("Web site or app")));
    }

    @Test
    void aKeyIsReplacedAndRevokedFromThePage() {
        // Given
        String made = made("SERVER");
        String id = found(ID, made);
        String old = found(KEY, made);

        // When
        String rotated = as("mia")
                .formParam("overlap", "none")
                .post("/console/sources/" + id + "/keys")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String key = found(KEY, rotated);

        // Then
        assertThat(Requests.statusWith(old)).isEqualTo(401);
        assertThat(Requests.statusWith(key)).isEqualTo(200);
        as("mia")
                .redirects()
                .follow(false)
                .post("/console/sources/" + id + "/keys/" + found(KEY_ID, rotated) + "/revoke")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=key-revoked"));
        assertThat(Requests.statusWith(key)).isEqualTo(401);
    }

    @Test
    void settingsAreSavedOrRefusedWithWhatIsWrong() {
        // Given
        String id = found(ID, made("BROWSER"));

        // When, Then
        as("mia")
                .redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("origins", "https://example.com\nhttps://*.example.com")
                .formParam("perSecond", "10")
                .formParam("consent", "analytics=yes\nmarketing=no")
                .post("/console/sources/" + id + "/settings")
                .then()
                .statusCode(303);
        as("mia")
                .formParam("name", name)
                .formParam("origins", "example.com")
                .post("/console/sources/" + id + "/settings")
                .then()
                .statusCode(422)
                .body(containsString("Send an origin of at most 269 characters: scheme and host"))
                .body(containsString("https://*.example.com"));
    }

    @Test
    void aNameThatIsTakenIsSaidOnTheList() {
        // Given
        made("BROWSER");

        // Then
        as("mia")
                .formParam("name", name)
                .formParam("kind", "BROWSER")
                .post("/console/sources")
                .then()
                .statusCode(422)
                .body(containsString("data-testid=\"problem\""))
                .body(containsString("Another source has the name"));
    }

    @Test
    void aWebhookIsSetUpAndTriedOnThePage() {
        // Given
        String id = found(ID, made("WEBHOOK"));
        String document = "{\"signature\":\"GITHUB\",\"calls\":[{\"type\":\"track\",\"event\":\"=payload.what\"}]}";

        // Then
        as("mia")
                .formParam("document", document)
                .formParam("payload", "{\"what\":\"Starred\"}")
                .post("/console/sources/" + id + "/webhook/test")
                .then()
                .statusCode(200)
                .body(containsString("Starred"))
                .body(containsString("<span class=\"chip ok\">accepted"));
        as("mia")
                .formParam("document", document)
                .post("/console/sources/" + id + "/webhook")
                .then()
                .statusCode(200)
                .body(containsString("data-testid=\"new-secret\">whsec_"));
        as("mia")
                .formParam("document", "{}")
                .post("/console/sources/" + id + "/webhook")
                .then()
                .statusCode(422)
                .body(containsString("/calls: Send a list"));
    }

    @Test
    void onlyAnAdministratorRevokesAWholeSource() {
        // Given
        String id = found(ID, made("BROWSER"));

        // Then
        as("mia").post("/console/sources/" + id + "/revoke").then().statusCode(403);
        as("mia").get("/console/sources/" + id).then().body(not(containsString("data-testid=\"revoke\"")));
        as("ada").get("/console/sources/" + id).then().body(containsString("data-testid=\"revoke\""));
        as("ada")
                .redirects()
                .follow(false)
                .post("/console/sources/" + id + "/revoke")
                .then()
                .statusCode(303);
        as("ada").get("/console/sources/" + id).then().body(containsString("Bring it back"));
    }

    @Test
    void whoMayNotComeInIsToldWhomToAsk() {
        given().header("Accept", "text/html")
                .auth()
                .oauth2(TestTokens.of("rita", Roles.REP))
                .get("/console")
                .then()
                .statusCode(403)
                .contentType(ContentType.HTML)
                .body(containsString("This page is not open to you"));
        as("mia").get("/console/sources/nonsense").then().statusCode(404);
        given().auth()
                .oauth2(TestTokens.of("mia", Roles.MARKETER))
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("name", name)
                .post("/console/sources")
                .then()
                .statusCode(403);
    }

    private String made(String kind) {
        return as("mia")
                .formParam("name", name)
                .formParam("kind", kind)
                .post("/console/sources")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertThat(matcher.find()).as("%s in %s", pattern, html).isTrue();
        return matcher.group(1);
    }

    private static RequestSpecification as(String userName) {
        String role = userName.equals("ada") ? Roles.ADMIN : Roles.MARKETER;
        return given().header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .auth()
                .oauth2(TestTokens.of(userName, role));
    }
}
