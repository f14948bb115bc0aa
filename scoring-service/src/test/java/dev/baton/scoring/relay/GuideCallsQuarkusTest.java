package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The calls of the guide to scoring models, made as they are written there. */
@BootedScoring
class GuideCallsQuarkusTest {

    private static final Pattern DOCUMENT = Pattern.compile("```yaml\n(key: webinars\n.*?)```", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile(
            "```http\n# as a (\\S+)\n(\\S+) (\\S+)\n((?:[\\w-]+: [^\n]*\n)*)(?:\n(.*?)\n)?```", Pattern.DOTALL);

    private final String key = "guide-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theCallsOfTheGuideLeadFromADraftToAnActiveVersion() throws IOException {
        // Given
        String guide = Files.readString(Path.of(System.getProperty("baton.root"), "docs/scoring-models.md"));
        String document =
                DOCUMENT.matcher(guide).results().findFirst().orElseThrow().group(1);
        Models.draft(document.replace(
                "key: webinars", "key: " + key + "\npriority: 900\nentry: [lead.traits.guide, exists]"));
        List<MatchResult> calls = CALL.matcher(guide).results().toList();

        // When
        String projection = "";
        for (MatchResult call : calls) {
            Response answer = made(call, projection);
            assertThat(answer.statusCode()).as(call.group() + answer.asString()).isBetween(200, 299);
            projection = answer.jsonPath().getString("projection");
        }

        // Then
        assertThat(calls).hasSize(5);
        assertThat(Models.marketer()
                        .get("/v1/models/" + key + "/versions/1")
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("ACTIVE");
        Models.marketer().post("/v1/models/" + key + "/retire").then().statusCode(200);
    }

    private Response made(MatchResult call, String projection) {
        RequestSpecification request = Models.as("user-" + call.group(1), call.group(1));
        call.group(4)
                .lines()
                .forEach(line -> request.header(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()));
        if (call.group(5) != null) {
            request.body(call.group(5).replace("{projection}", String.valueOf(projection)));
        }
        return request.request(call.group(2), call.group(3).replace("webinars", key));
    }
}
