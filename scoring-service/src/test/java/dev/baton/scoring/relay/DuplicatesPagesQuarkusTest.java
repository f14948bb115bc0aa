package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BootedScoring
class DuplicatesPagesQuarkusTest {

    private final Browser tester = new Browser("tester", Roles.MARKETER);

    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    @Inject
    Store store;

    private final String domain = "twin-" + UUID.randomUUID().toString().substring(0, 8) + ".example";

    /** Two who look like one: 15 points and 10, five of each for the same company address. */
    private record Twins(Visitor first, Visitor second, String one, String two) {

        String href() {
            return "/console/duplicates/" + two + "/" + one;
        }
    }

    @Test
    void twoWhoLookLikeOneStandSideBySideAreMergedAndSplitAgain() {
        // Given
        Twins twins = twins();
        String list = tester.get("/console/duplicates?q=" + domain).asString();
        String pair = tester.get(twins.href()).asString();

        // When
        String merged = tester.led(Browser.formOf(pair, "Merge"), "reason", "same <person>", "key", "k1");

        // Then
        assertThat(list).contains(twins.href(), "Same name at the same company");
        assertThat(Browser.text(pair, "score-one")).isEqualTo("10");
        assertThat(Browser.text(pair, "score-other")).isEqualTo("15");
        assertThat(Browser.text(pair, "score-together")).isEqualTo("20");
        assertThat(pair).contains(twins.first.userId, twins.second.email, "data-testid=\"differs\"");
        assertThat(merged).isEqualTo("/console/leads/" + twins.one + "?done=merged");
        String lead = tester.get(merged).asString();
        assertThat(Browser.text(lead, "score-total")).isEqualTo("20");
        assertThat(lead).contains("Merged with another lead", "tester", "same &lt;person&gt;");
        String apart = tester.led(Browser.formOf(lead, "Undo"), "key", "k2");
        String again = tester.get(apart).asString();
        assertThat(again).contains("Another lead was split off");
        assertThat(total(twins.first)).isEqualTo(15_000);
        assertThat(total(twins.second)).isEqualTo(10_000);
    }

    @Test
    void whoIsTwoIsNotListedAgainUntilThatIsTakenBack() {
        // Given
        Twins twins = twins();

        // When
        String list = tester.led(twins.href() + "/dismiss");

        // Then
        String noted = tester.get(list).asString();
        assertThat(noted).contains("Marked as two people").doesNotContain(twins.href() + "\"");
        assertThat(tester.get(twins.href()).asString()).contains("two, said tester");
        tester.led(Browser.formOf(noted, "Undo"));
        assertThat(tester.get("/console/duplicates?q=" + domain + "&why=same-name-and-company")
                        .asString())
                .contains(twins.href());
        assertThat(tester.get("/console/duplicates?q=" + domain + "&why=same-phone")
                        .asString())
                .contains("No possible duplicates match");
    }

    @Test
    void aMergeThatIsSentTwiceIsDoneOnceAndOneWithoutAReasonIsNotDone() {
        // Given
        Twins twins = twins();

        // When
        Response without = tester.post(twins.href() + "/merge", "reason", " ");
        String first = tester.led(twins.href() + "/merge", "reason", "one", "key", "twice");
        String second = tester.led(twins.href() + "/merge", "reason", "one", "key", "twice");

        // Then
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.asString()).contains("Say why");
        assertThat(second).isEqualTo(first);
        assertThat(tester.post(twins.href() + "/merge", "reason", "one").statusCode())
                .isEqualTo(409);
        assertThat(tester.get(twins.href()).asString()).contains("They are one lead already");
        assertThat(store.count("SELECT count(*) FROM identity_change WHERE lead_id::text = $1", twins.one))
                .isOne();
    }

    @Test
    void somebodyElseIsTakenOutOnTheLeadsPage() {
        // Given
        Twins twins = twins();
        String page = "/console/leads/" + twins.one;

        // When
        Response nobody = tester.post(page + "/split", "reason", "shared");
        Response foreign = tester.post(page + "/split", "reason", "x", "identifier", "email:nobody@nowhere.example");
        String split =
                tester.led(page + "/split", "reason", "shared", "identifier", "anonymous-id:" + twins.first.device);

        // Then
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(foreign.statusCode()).isEqualTo(409);
        assertThat(foreign.asString()).contains("Nothing was changed", "data-testid=\"lead-name\"");
        assertThat(tester.get(split).asString()).contains("Split. Each has");
        assertThat(store.count("SELECT count(*) FROM lead_identifier WHERE lead_id::text = $1", twins.one))
                .isEqualTo(2);
    }

    @Test
    void nonsenseIsAnsweredByAPageThatSaysWhatToDoAndARepIsRefused() {
        for (String address : new String[] {
            "/console/duplicates?q=%00&why=9&done=x_y&after=",
            "/console/duplicates?after=broken",
            "/console/duplicates/x/y",
            "/console/duplicates/" + UNKNOWN + "/" + UNKNOWN
        }) {
            Response answer = tester.get(address);
            assertThat(answer.statusCode()).as(address).isIn(200, 400, 404);
            assertThat(answer.contentType()).startsWith("text/html");
        }
        assertThat(tester.post("/console/duplicates/" + UNKNOWN + "/x/merge", "reason", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(tester.post("/console/leads/" + UNKNOWN + "/undo/" + UNKNOWN).statusCode())
                .isEqualTo(404);
        assertThat(new Browser("tester", Roles.REP).get("/console/duplicates").statusCode())
                .isEqualTo(403);
    }

    private Twins twins() {
        Visitor first = new Visitor(domain);
        Visitor second = new Visitor(domain);
        Map<String, Object> name = Map.of("name", "Ann Twin " + domain);
        Wire.send(first.identify(name), first.known("Webinar Attended", Map.of()));
        String one = Wire.said(
                        SCORE_CHANGED,
                        first.email,
                        said -> said.at("/score/engagement").asInt() == 10)
                .get("leadId")
                .asText();
        Wire.send(second.identify(name), second.known("Webinar Registered", Map.of()));
        String two = Wire.said(
                        SCORE_CHANGED,
                        second.email,
                        said -> said.at("/score/engagement").asInt() == 5)
                .get("leadId")
                .asText();
        return new Twins(first, second, one, two);
    }

    private long total(Visitor visitor) {
        return store.count("SELECT total::bigint FROM lead WHERE email = $1 AND merged_into IS NULL", visitor.email);
    }
}
