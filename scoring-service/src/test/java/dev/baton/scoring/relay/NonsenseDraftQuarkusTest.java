package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody types or left behind: the studio answers with pages on which it can be mended. */
@BootedScoring
class NonsenseDraftQuarkusTest {

    @Inject
    Store store;

    private final Browser mia = new Browser("mia", Roles.MARKETER);
    private final String key = "nonsense-" + UUID.randomUUID().toString().substring(0, 8);
    private final String document = Documents.region(key, "Studio Read");
    private final String page = "/console/models/" + key + "/versions/1";
    private final String edit = page + "/edit";

    @BeforeEach
    void draft() {
        Models.draft(document);
    }

    @Test
    void nonsenseAnswersAPageWithFindings() {
        for (String nonsense : new String[] {
            "key: [", "- a", "key: x", "a: &a [*a]", "fit: 3\nengagement: [x]\nlists: 7", "!!java.net.URL [x]"
        }) {
            Response answer = typed(Map.of("act", "save", "document", nonsense));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("Not saved");
            assertThat(typed(Map.of("act", "check", "document", nonsense)).statusCode())
                    .isEqualTo(200);
        }
        for (String act : new String[] {
            "remove", "remove %2F", "up %2Fkey", "fix %2Fkey", "copy %2Ffit", "own %2Ffit%2Fcap", "add %2Fkey", "%", ""
        }) {
            assertThat(typed(Map.of("act", act, "/fit/rules/9/points", "x", "/a/b/0/c", "y", "/", "z", "revision", "-"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(mia.get("/console/models/%00/versions/x/edit").statusCode()).isEqualTo(400);
        assertThat(mia.get("/console/models/" + key + "/versions/99/edit").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "points: 7, reason: '{lead.tilte}'",
                "points: 7, window: P1DT",
                "points: 7, window: P99999999999999999999D"
            })
    void whatIsHalfTypedIsKeptAndStandsThereToBeMended(String half) {
        // When
        Response saved = typed(Map.of("act", "save", "document", document.replace("points: 7", half)));

        // Then
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(mia.get(edit).asString()).contains("1 to mend");
        assertThat(mia.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void aDraftOfAnOlderReleaseThatCanNotBeReadAnyMoreIsThereToBeMended() {
        // Given
        store.run(
                "UPDATE model_version SET document = $2 WHERE key = $1 RETURNING key",
                key,
                "key: " + key + "\nname: 2024-01-01\n1: x\n");

        // When
        String builder = mia.get(edit).asString();
        String mended = typed(Map.of("act", "check", "document", document)).asString();

        // Then
        assertThat(builder).contains("data-testid=\"unreadable\"", "name: 2024-01-01");
        assertThat(mended).contains("data-testid=\"verdict\">valid");
        assertThat(mia.get("/console/models").statusCode()).isEqualTo(200);
        assertThat(mia.get(page).statusCode()).isEqualTo(200);
        Models.marketer().get("/v1/models/" + key + "/versions/1").then().statusCode(200);
    }

    private Response typed(Map<String, String> sent) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("revision", "1", "base", document, "document", document));
        form.putAll(sent);
        return mia.post(edit, form);
    }
}
