package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

@BootedScoring
class LeadAdjustmentsPageQuarkusTest {

    private final Browser tester = new Browser("tester", Roles.MARKETER);

    private final Visitor una = new Visitor();

    @Test
    void pointsThatAPersonAddsQualifyTheLeadAndThePageShowsByWhomUntilTheyAreTakenBack() {
        // Given
        Wire.send(una.identify(Map.of("title", "VP of Sales")));
        String page = page(una, Map.of("title", "VP Sales"));
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        String[] form = {"kind", "ADD", "points", "80", "reason", "Knows <them>", "until", tomorrow, "key", "once"};

        // When
        String done = tester.led(page + "/adjustments", form);
        String again = tester.led(page + "/adjustments", form);

        // Then
        String adjusted = tester.get(done).asString();
        assertThat(again).isEqualTo(done);
        assertThat(adjusted)
                .containsOnlyOnce("data-testid=\"adjustment\"")
                .contains(
                        "+80 points",
                        "Knows &lt;them&gt;",
                        "until " + LocalDate.parse(tomorrow).plusDays(1))
                .contains("Manual <strong class=\"num\">+80</strong>", "class=\"people part\"")
                .contains("Came to qualify", "by a person", "data-chart=\"line\"");
        String back = tester.led(Browser.formOf(adjusted, "Revoke"));
        assertThat(tester.get(back).asString())
                .contains("taken back by tester", "Ceased to qualify")
                .doesNotContain("Manual <strong");
    }

    @Test
    void whatIsWrongIsSaidBesideWhatWasTyped() {
        // Given
        String page = page(una);

        // Then
        for (String[] wrong : new String[][] {
            {"kind", "ADD", "points", "1e999", "reason", "typed reason", "until", ""},
            {"kind", "PIN", "points", "-1", "reason", "typed reason", "until", ""},
            {"kind", "PIN", "points", "10", "reason", "typed reason", "until", "2020-01-01"},
            {"kind", "ADD", "points", "10", "reason", "typed reason", "until", "soon"},
            {"points", "ten", "reason", "typed reason"}
        }) {
            Response answer = tester.post(page + "/adjustments", wrong);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.asString())
                    .contains("data-testid=\"fault\"", "typed reason", "data-testid=\"lead-name\"");
        }
    }

    @Test
    void thePeopleOfACompanyAreRolledUpBesideTheLead() {
        // Given
        Visitor colleague = new Visitor(una.email.substring(una.email.indexOf('@') + 1));
        String other = page(colleague);
        Wire.send(colleague.known("Webinar Attended", Map.of()));
        Wire.said(
                SCORE_CHANGED,
                colleague.email,
                said -> said.at("/score/engagement").asInt() == 15);

        // When
        String page = tester.get(page(una)).asString();

        // Then
        assertThat(Browser.text(page, "account-best")).isEqualTo("20");
        assertThat(Browser.text(page, "account-sum")).isEqualTo("30");
        assertThat(page).contains("href=\"" + other + "\"");
    }

    @Test
    void aRepAndAnotherSiteAreRefusedAndWhatIsNotThereIsNotFound() {
        // Given
        String page = page(una);
        String none = "00000000-0000-7000-8000-000000000000";

        // Then
        assertThat(new Browser("tester", Roles.REP)
                        .request()
                        .header("Sec-Fetch-Site", "same-origin")
                        .post(page + "/adjustments")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser("tester", Roles.MARKETER)
                        .request()
                        .header("Sec-Fetch-Site", "cross-site")
                        .post(page + "/adjustments")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tester.post(page + "/adjustments/" + none + "/revoke").statusCode())
                .isEqualTo(404);
        assertThat(tester.post("/console/leads/" + none + "/adjustments", "kind", "ADD", "points", "1", "reason", "x")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The page of somebody with ten points: five for the company address, five for a webinar registered. */
    private static String page(Visitor visitor) {
        return page(visitor, Map.of());
    }

    private static String page(Visitor visitor, Map<String, Object> traits) {
        Wire.send(visitor.identify(traits), visitor.known("Webinar Registered", Map.of()));
        return "/console/leads/"
                + Wire.said(
                                SCORE_CHANGED,
                                visitor.email,
                                said -> said.at("/score/engagement").asInt() == 5)
                        .get("leadId")
                        .asText();
    }
}
