package dev.baton.scoring.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedScoring
class ModelStudioQuarkusTest {

    private final String key = "studio-" + UUID.randomUUID().toString().substring(0, 8);
    private final String document = "# agreed on Monday\n" + Documents.region(key, "Studio Read");
    private final String edit = "/console/models/" + key + "/versions/1/edit";

    @BeforeEach
    void draft() {
        Models.draft(document);
    }

    @Test
    void theModelsAreListedAndADraftLeadsToTheBuilder() {
        // When
        String list = mia().get("/console/models").asString();
        String builder = mia().get(edit).asString();

        // Then
        assertThat(list).contains("data-key=\"" + key + "\"", "Business to business, general", "baton for marketing");
        assertThat(builder)
                .contains(
                        "data-rule=\"titled\"",
                        "title is known",
                        "# agreed on Monday",
                        "data-testid=\"verdict\">valid");
        assertThat(mia().get("/console/models/default/versions/1/edit").asString())
                .contains("not written any more", "/console/models/new?from=default@1");
    }

    @Test
    void whatIsTypedIntoARowIsKeptAndTheRestStaysToTheLetter() {
        // When
        Response saved =
                typed(Map.of("act", "save", "/fit/rules/0/points", "8", "/engagement/rules/0/decay#kind", "HALF_LIFE"));

        // Then
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(Models.marketer()
                        .get("/v1/models/" + key + "/versions/1/document")
                        .asString())
                .isEqualTo(document.replace("points: 5", "points: 8")
                        .replace("points: 7}", "points: 7, decay: {type: HALF_LIFE, halfLife: P30D}}"));
    }

    @Test
    void aMisspeltTraitIsMendedByAButton() {
        // When
        String checked = typed(Map.of(
                        "act", "check", "/fit/rules/0/when#0.path", "lead.titel", "/fit/rules/0/when#0.op", "exists"))
                .asString();
        String mended = typed(Map.of(
                        "act",
                        "fix %2Ffit%2Frules%2F0%2Fwhen lead.titel lead.title",
                        "document",
                        document.replace("lead.title", "lead.titel")))
                .asString();

        // Then
        assertThat(checked)
                .containsPattern("(?s)id=\"n-fit-rules-0\".{0,80}Mend:.{0,200}did you mean &#39;lead.title&#39;")
                .contains("Use “lead.title”", "1 to mend");
        assertThat(mended).contains("data-testid=\"verdict\">valid");
    }

    @Test
    void rowsAreAddedCopiedMovedTakenAwayAndBroughtBack() {
        // When
        String removed = typed(Map.of("act", "remove %2Ffit%2Frules%2F0")).asString();
        String back = typed(Map.of(
                        "act", "undo",
                        "document", document.replace("- {id: titled, when: [lead.title, exists], points: 5}", "[]"),
                        "removed.list", "/fit/rules",
                        "removed.index", "0",
                        "removed.text", "{id: titled, when: [lead.title, exists], points: 5}"))
                .asString();
        String copied = typed(Map.of("act", "copy %2Ffit%2Frules%2F0")).asString();

        // Then
        assertThat(removed).doesNotContain("data-rule=\"titled\"").contains("data-testid=\"undo\"", "not saved");
        assertThat(back).contains("data-rule=\"titled\"");
        assertThat(copied).contains("data-rule=\"titled\"", "data-rule=\"titled-2\"");
    }

    @Test
    void whoIsSlowerIsToldWhoWasFasterAndKeepsWhatWasTyped() {
        // Given
        as("max", Roles.SALES_MANAGER)
                .formParams(form(Map.of("act", "save", "/fit/rules/0/points", "9")))
                .post(edit);

        // When
        Response lost = typed(Map.of("act", "save", "/fit/rules/0/points", "11"));

        // Then
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.asString())
                .contains(
                        "max changed this draft meanwhile",
                        "Fit rule titled: 9 → 11 points",
                        "name=\"revision\" value=\"2\"")
                .contains("name=\"/fit/rules/0/points\" value=\"11\"");
    }

    @Test
    void aNewDraftBeginsWithTheModelThatShipsOrWithADocument() {
        // When
        Response shipped =
                begin(Map.of("start", "default", "key", key, "name", "Our own", "document", "", "retry", ""));
        Response pasted = begin(Map.of("start", "document", "key", "", "name", "", "document", "key: Not a key"));

        // Then
        assertThat(shipped.statusCode()).isEqualTo(303);
        assertThat(shipped.header("Location")).endsWith("/console/models/" + key + "/versions/2/edit?done=drafted");
        assertThat(Models.marketer()
                        .get("/v1/models/" + key + "/versions/2/document")
                        .asString())
                .contains("key: " + key, "name: Our own", "# Specialists click, download");
        assertThat(pasted.statusCode()).isEqualTo(422);
        assertThat(pasted.asString()).contains("No draft was made", "lower-case letters");
        for (String nothing : new String[] {"nobody@7", "nobody@x", "nobody", "@", "x"}) {
            Response answer = begin(Map.of("start", "version", "from", nothing, "name", "Kept as typed"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("No draft was made", "There is no version", "Kept as typed");
        }
    }

    @Test
    void theDraftIsTriedOnAllLeadsAndOnOne() {
        // Given
        Visitor buyer = new Visitor();
        Wire.send(
                buyer.identify(Map.of("title", "Buyer", "region", key, "name", "Trial " + key)),
                buyer.known("Studio Read", Map.of()));
        Wire.said(EventTypes.SCORE_CHANGED, buyer.email, one -> true);

        // When
        String volume = mia().formParams(form(Map.of("capacity", "20", "/fit/rules/0/points", "9")))
                .post(edit + "/preview")
                .asString();
        String one = mia().header("HX-Request", "true")
                .formParams(form(Map.of("q", buyer.email, "/fit/rules/0/points", "9")))
                .post(edit + "/preview")
                .asString();
        String unclear = mia().formParams(form(Map.of("capacity", "-3")))
                .post(edit + "/preview")
                .asString();
        String broken = mia().formParams(form(Map.of("capacity", "x", "/fit/rules/0/points", "many")))
                .post(edit + "/preview")
                .asString();

        // Then
        assertThat(volume).contains("data-testid=\"preview-figures\"", "Newly qualified a day", "Team can take");
        assertThat(one)
                .contains("Trial " + key, "data-testid=\"trial-line\"", "+9")
                .doesNotContain("<html");
        assertThat(unclear)
                .contains("Say what the team can take", "value=\"-3\"")
                .doesNotContain("preview-figures");
        assertThat(broken).contains("It is no model yet");
    }

    @Test
    void aRepSeesNothingOfTheStudio() {
        assertThat(as("rita", Roles.REP).get("/console/models").statusCode()).isEqualTo(403);
        assertThat(as("rita", Roles.REP).get("/console/models/new").statusCode())
                .isEqualTo(403);
        assertThat(as("rita", Roles.REP).get(edit).statusCode()).isEqualTo(403);
        assertThat(as("rita", Roles.REP)
                        .formParams(form(Map.of("act", "save")))
                        .post(edit)
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().auth()
                        .oauth2(TestTokens.of("mia", Roles.MARKETER))
                        .accept("text/html")
                        .formParam("act", "save")
                        .post(edit)
                        .statusCode())
                .as("from another site")
                .isEqualTo(403);
    }

    private Response typed(Map<String, String> sent) {
        return mia().formParams(form(sent)).post(edit);
    }

    private Map<String, String> form(Map<String, String> sent) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("revision", "1", "base", document, "document", document));
        form.putAll(sent);
        return form;
    }

    private static Response begin(Map<String, String> sent) {
        RequestSpecification request = mia();
        sent.forEach((name, value) -> request.multiPart(name, value));
        return request.post("/console/models/new");
    }

    private static RequestSpecification mia() {
        return as("mia", Roles.MARKETER);
    }

    private static RequestSpecification as(String user, String role) {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(TestTokens.of(user, role))
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .urlEncodingEnabled(true);
    }
}
