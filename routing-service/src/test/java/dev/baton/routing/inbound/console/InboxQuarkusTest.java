package dev.baton.routing.inbound.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.Wire;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedRouting
class InboxQuarkusTest {

    @Inject
    Desk desk;

    private final Journey lead = Journey.begin();

    @BeforeEach
    void onlyRitaTakesLeads() {
        desk.clear();
        desk.sendEverybodyAwayBut("rita");
    }

    @Test
    void aRepSeesTheLeadWithItsClockAndReasons() {
        // Given
        String id = Wire.handOver(lead);

        // When
        var answer = Browser.rep("rita").get("/console").then();

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
        String id = Wire.handOver(lead);

        // When
        String next = Browser.rep("rita")
                .redirects()
                .follow(false)
                .post("/console/assignments/" + id + "/accept")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/assignments/" + id + "?done=accepted"))
                .extract()
                .header("Location");

        // Then
        assertThat(desk.stateOf(id)).isEqualTo("ACCEPTED");
        Browser.rep("rita")
                .get(next)
                .then()
                .statusCode(200)
                .body(containsString("data-testid=\"notice\">Accepted"))
                .body(not(containsString("data-testid=\"accept\"")));
        Browser.rep("rita").get("/console").then().body(containsString("No lead is waiting for you."));
        Browser.rep("rita").get("/console?state=accepted").then().body(containsString("Ada Acme"));
    }

    @Test
    void beingOnItStopsTheClock() {
        // Given
        String id = Wire.handOver(lead);

        // When
        Browser.rep("rita")
                .redirects()
                .follow(false)
                .post("/console/assignments/" + id + "/acknowledge?q=acme")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/assignments/" + id + "?q=acme&done=acknowledged"));

        // Then
        assertThat(desk.stateOf(id)).isEqualTo("ACKNOWLEDGED");
        Browser.rep("rita")
                .get("/console")
                .then()
                .body(containsString("Responded after"))
                .body(not(containsString("data-deadline")));
    }

    @Test
    void rejectingNeedsAReason() {
        // Given
        String id = Wire.handOver(lead);

        // When
        var refused = Browser.rep("rita")
                .formParam("note", "hm")
                .post("/console/assignments/" + id + "/reject")
                .then();

        // Then
        refused.statusCode(422).body(containsString("choose the reason first"));
        assertThat(desk.stateOf(id)).isEqualTo("OPEN");
    }

    @Test
    void rejectingWithATooLongNoteIsRefusedWithTheLimit() {
        // Given
        String id = Wire.handOver(lead);

        // When
        var refused = Browser.rep("rita")
                .formParam("reason", "NO_BUDGET")
                .formParam("note", "€".repeat(2_001))
                .post("/console/assignments/" + id + "/reject")
                .then();

        // Then
        refused.statusCode(422).body(containsString("shorten the note to 2,000 characters"));
        assertThat(desk.stateOf(id)).isEqualTo("OPEN");
    }

    @Test
    void rejectingKeepsReasonAndNoteAndGoesOnWithTheNext() {
        // Given
        String id = Wire.handOver(lead);

        // When
        Browser.rep("rita")
                .redirects()
                .follow(false)
                .formParam("reason", "NO_BUDGET")
                .formParam("note", "  next year <b>maybe</b> ")
                .post("/console/assignments/" + id + "/reject")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console?done=rejected"));

        // Then
        assertThat(desk.stateOf(id)).isEqualTo("REJECTED");
        Browser.rep("rita")
                .get("/console/assignments/" + id + "?state=rejected")
                .then()
                .body(containsString("Has no budget"))
                .body(containsString("“next year &lt;b&gt;maybe&lt;/b&gt;”"));
    }

    @Test
    void whoComesTooLateIsToldWhatHappened() {
        // Given
        String id = Wire.handOver(lead);
        Browser.rep("rita")
                .post("/console/assignments/" + id + "/accept")
                .then()
                .statusCode(200);

        // When
        var answer = Browser.rep("rita")
                .formParam("reason", "TIMING")
                .post("/console/assignments/" + id + "/reject")
                .then();

        // Then
        answer.statusCode(409).body(containsString("Nothing changed: this lead was already accepted."));
        assertThat(desk.stateOf(id)).isEqualTo("ACCEPTED");
    }
}
