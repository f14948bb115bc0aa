package dev.baton.routing.inbound.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.StackTestResource;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.OwnTopic;
import dev.baton.routing.testing.Wire;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "routing"))
@WithTestResource(value = OwnTopic.class, scope = TestResourceScope.GLOBAL)
class InboxQuarkusTest {

    @Inject
    Desk desk;

    @TestHTTPResource("/console/stream")
    URI stream;

    private final Journey lead = Journey.begin();

    @BeforeEach
    void onlyRitaTakesLeads() {
        desk.clear();
        desk.run("UPDATE rep SET available = false WHERE user_name <> 'rita'");
    }

    @Test
    void aRepSeesTheLeadWithItsClockAndReasons() {
        // Given
        String id = givenToRita();

        // When
        var answer = browser("rita", Roles.REP).get("/console").then();

        // Then
        answer.statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'self'"), not(containsString("unsafe"))))
                .header("Cache-Control", "no-store")
                .body(containsString("(1) Inbox"))
                .body(containsString("href=\"/console/assignments/" + id + "\""))
                .body(containsString("data-testid=\"lead-name\">Ada Acme</h1>"))
                .body(containsString("data-deadline=\""));
    }

    @Test
    void acceptingLeadsBackToTheLeadAndSaysSo() {
        // Given
        String id = givenToRita();

        // When
        String next = browser("rita", Roles.REP)
                .redirects()
                .follow(false)
                .post("/console/assignments/" + id + "/accept")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/assignments/" + id + "?done=accepted"))
                .extract()
                .header("Location");

        // Then
        assertThat(stateOf(id)).isEqualTo("ACCEPTED");
        browser("rita", Roles.REP)
                .get(next)
                .then()
                .statusCode(200)
                .body(containsString("data-testid=\"notice\">Accepted"))
                .body(not(containsString("data-testid=\"accept\"")));
        browser("rita", Roles.REP).get("/console").then().body(containsString("No lead waits for you."));
        browser("rita", Roles.REP).get("/console?state=accepted").then().body(containsString("Ada Acme"));
    }

    @Test
    void beingOnItStopsTheClock() {
        // Given
        String id = givenToRita();

        // When
        browser("rita", Roles.REP)
                .redirects()
                .follow(false)
                .post("/console/assignments/" + id + "/acknowledge?q=acme")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/assignments/" + id + "?q=acme&done=acknowledged"));

        // Then
        assertThat(stateOf(id)).isEqualTo("ACKNOWLEDGED");
        browser("rita", Roles.REP)
                .get("/console")
                .then()
                .body(containsString("Responded after"))
                .body(not(containsString("data-deadline")));
    }

    @Test
    void rejectingNeedsAReason() {
        // Given
        String id = givenToRita();

        // When
        var refused = browser("rita", Roles.REP)
                .formParam("note", "hm")
                .post("/console/assignments/" + id + "/reject")
                .then();

        // Then
        refused.statusCode(422).body(containsString("choose the reason first"));
        assertThat(stateOf(id)).isEqualTo("OPEN");
    }

    @Test
    void rejectingKeepsReasonAndNoteAndGoesOnWithTheNext() {
        // Given
        String id = givenToRita();

        // When
        browser("rita", Roles.REP)
                .redirects()
                .follow(false)
                .formParam("reason", "NO_BUDGET")
                .formParam("note", "  next year <b>maybe</b> ")
                .post("/console/assignments/" + id + "/reject")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console?done=rejected"));

        // Then
        assertThat(stateOf(id)).isEqualTo("REJECTED");
        browser("rita", Roles.REP)
                .get("/console/assignments/" + id + "?state=rejected")
                .then()
                .body(containsString("Has no budget"))
                .body(containsString("“next year &lt;b&gt;maybe&lt;/b&gt;”"));
    }

    @Test
    void whoComesTooLateIsToldWhatHappened() {
        // Given
        String id = givenToRita();
        browser("rita", Roles.REP)
                .post("/console/assignments/" + id + "/accept")
                .then()
                .statusCode(200);

        // When
        var answer = browser("rita", Roles.REP)
                .formParam("reason", "TIMING")
                .post("/console/assignments/" + id + "/reject")
                .then();

        // Then
        answer.statusCode(409).body(containsString("Nothing changed: this lead was already accepted."));
        assertThat(stateOf(id)).isEqualTo("ACCEPTED");
    }

    private String givenToRita() {
        Wire.send(lead.qualifies());
        return Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_CREATED)
                .getLast()
                .data()
                .get("assignmentId")
                .asText();
    }

    private String stateOf(String id) {
        return desk.column("SELECT state FROM assignment WHERE id = $1", UUID.fromString(id))
                .getFirst();
    }

    /** A browser that is signed in and does what the page itself asks. */
    private static RequestSpecification browser(String userName, String role) {
        return RestAssured.given()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .auth()
                .oauth2(TestTokens.of(userName, role));
    }
}
