package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Roles;
import dev.baton.kit.text.EmailAddress;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class LeadPagesQuarkusTest {

    @Inject
    Store store;

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
        assertThat(sum(lead, "<strong class=\"pts (?:fit|engage)\" title=\"[^\"]*\">([+−][0-9]+(?:[.][0-9])?)<"))
                .isEqualTo(Math.round(scored.at("/score/total").asDouble() * 10) / 10.0);
        assertThat(lead).contains("What do the grades mean?", "of the points the model gives for fit");
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
    void anonymousVisitorsAreShownByAFilter() {
        // Given
        Visitor shy = new Visitor();
        Wire.send(shy.anonymous("Webinar Attended", Map.of()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.count("SELECT count(*) FROM lead_identifier WHERE value = $1", shy.device) == 1);
        Browser mia = new Browser("mia", Roles.MARKETER);

        // When
        String known = mia.get("/console?sort=newest").asString();
        String anonymous = mia.get("/console?people=anonymous&sort=newest").asString();

        // Then
        assertThat(known).doesNotContain("Anonymous visitor</a>").contains("<option value=\"anonymous\"");
        assertThat(anonymous).contains("Anonymous visitor</a>", "<option value=\"anonymous\" selected>");
    }

    @Test
    void anAddressIsFoundInEitherSpelling() {
        // Given
        Visitor vera = new Visitor("b\u00fccher-" + UUID.randomUUID().toString().substring(0, 8) + ".example");
        String ascii = EmailAddress.of(vera.email).orElseThrow().value();
        Wire.send(vera.identify(Map.of()));
        Wire.said(SCORE_CHANGED, ascii, one -> true);
        Browser mia = new Browser("mia", Roles.MARKETER);

        // Then
        assertThat(List.of(vera.email, ascii, vera.email.toUpperCase(Locale.ROOT), vera.email + "\u00a0"))
                .allSatisfy(spelling -> assertThat(
                                mia.get("/console?q=" + encoded(spelling)).asString())
                        .containsOnlyOnce("data-testid=\"lead-row\"")
                        .contains(vera.email));
    }

    @Test
    void theHighestScoreStandsOnTopAndPagesGoOn() {
        // When
        String first = new Browser("mia", Roles.MARKETER).get("/console").asString();

        // Then
        assertThat(scores(first)).isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void nonsenseInTheAddressShowsAllLeadsAndNobodyFoundSaysWhatToDo() {
        // When
        Response nonsense = new Browser("mia", Roles.MARKETER).get("/console?stage=NO&which=9&min=abc&sort=up");
        Response undecodable = new Browser("mia", Roles.MARKETER).get("/console?sort=%00");
        Response nobody = new Browser("mia", Roles.MARKETER).get("/console?q=nobody-of-that-name");

        // Then
        assertThat(nonsense.statusCode()).isEqualTo(200);
        assertThat(undecodable.statusCode()).isEqualTo(400);
        assertThat(nobody.asString()).contains("No lead matches", "show all known people");
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
