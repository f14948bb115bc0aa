package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Roles;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BootedScoring
class LeadPagesQuarkusTest {

    @Test
    void aLeadIsFoundByNameAndItsPageAddsUp() {
        // Given
        Visitor vera = new Visitor();
        Wire.send(
                vera.identify(Map.of("title", "VP of Sales", "company", "Acme <Ltd>", "name", "Vera " + vera.userId)),
                vera.page("Pricing", "/pricing"),
                vera.known("Webinar Attended", Map.of()));
        JsonNode scored = Wire.said(
                SCORE_CHANGED, vera.email, one -> one.at("/score/engagement").asDouble() >= 20);

        // When
        String list = new Browser("mia", Roles.MARKETER)
                .get("/console?q=" + vera.userId)
                .asString();
        String lead = new Browser("max", Roles.SALES_MANAGER)
                .get("/console/leads/" + scored.get("leadId").asText() + "?rule=pricing-page")
                .asString();

        // Then
        assertThat(list)
                .contains("Vera " + vera.userId, "Acme &lt;Ltd&gt;")
                .containsOnlyOnce("data-testid=\"lead-row\"");
        assertThat(lead).contains("Decision maker: VP of Sales", "Qualifies when …", vera.email);
        assertThat(sum(lead, "<strong class=\"pts (?:fit|engage)\">([+−][0-9.]+)<"))
                .isEqualTo(scored.at("/score/total").asDouble());
        assertThat(lead).containsPattern("class=\"key\" data-testid=\"event\"><strong>Page Viewed");
    }

    @Test
    void aCompetitorIsToldNothingThatWouldHelp() {
        // Given
        Visitor spy = new Visitor("rival-example.com");
        Wire.send(spy.identify(Map.of("title", "VP of Sales")));
        JsonNode scored = Wire.said(SCORE_CHANGED, spy.email, one -> true);

        // When
        String lead = new Browser("mia", Roles.MARKETER)
                .get("/console/leads/" + scored.get("leadId").asText())
                .asString();

        // Then
        assertThat(lead)
                .contains("Does not qualify", "Works at a competitor")
                .doesNotContain("What would give the most points");
    }

    @Test
    void theHighestScoreStandsOnTopAndPagesGoOn() {
        // When
        String first =
                new Browser("mia", Roles.MARKETER).get("/console?sort=score").asString();

        // Then
        assertThat(scores(first)).isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void nonsenseInTheAddressShowsAllLeadsAndNobodyFoundSaysWhatToDo() {
        // When
        Response nonsense = new Browser("mia", Roles.MARKETER).get("/console?stage=NO&which=9&min=abc&sort=%00");
        Response nobody = new Browser("mia", Roles.MARKETER).get("/console?q=nobody-of-that-name");

        // Then
        assertThat(nonsense.statusCode()).isEqualTo(200);
        assertThat(nobody.asString()).contains("No lead matches", "Show all leads");
    }

    @Test
    void aRepIsRefusedAndAnUnknownLeadIsExplained() {
        // When
        Response rep = new Browser("rita", Roles.REP).get("/console");
        Response unknown =
                new Browser("mia", Roles.MARKETER).get("/console/leads/00000000-0000-7000-8000-000000000000");
        Response noId = new Browser("mia", Roles.MARKETER).get("/console/leads/x");

        // Then
        assertThat(rep.statusCode()).isEqualTo(403);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.asString()).contains("There is no lead");
        assertThat(noId.statusCode()).isEqualTo(404);
    }

    private static double sum(String html, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        double sum = 0;
        while (found.find()) {
            sum += Double.parseDouble(found.group(1).replace('−', '-'));
        }
        return Math.round(sum * 1000) / 1000.0;
    }

    private static List<Integer> scores(String html) {
        return Pattern.compile("<td class=\"num\"><strong>(\\d+)</strong></td>")
                .matcher(html)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
