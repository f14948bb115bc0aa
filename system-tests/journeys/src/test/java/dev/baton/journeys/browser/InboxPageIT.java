package dev.baton.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import org.junit.jupiter.api.Test;

/** A rep's day at the inbox page. */
@RelayJourney
class InboxPageIT {

    private static final String RITA = "rita";
    private static final int TURNS = 30;

    private record Given(Visitor visitor, Lead lead, Assignment assignment) {}

    @Test
    void ritaSeesALeadArriveLiveAndAcceptsIt(Relay relay) {
        try (Desk desk = Desk.open()) {
            // Given
            desk.signsIn(relay.suite().address("routing").resolve("/console").toString(), RITA);
            Page page = desk.page();
            page.evaluate("window.neverReloaded = true");

            // When
            Given given = aLeadForRita(relay);
            String row = "#row-" + given.assignment().id();
            page.locator(row).waitFor();
            page.locator(row).click();
            page.locator("#lead[data-assignment='" + given.assignment().id() + "']")
                    .waitFor();

            // Then
            assertThat(page.getByTestId("lead-name").textContent())
                    .contains(given.visitor().fullName());
            assertThat(page.getByTestId("score-total").textContent()).isNotBlank();
            awaitTick(page);
            assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
            desk.photograph("inbox-lead");

            // When
            page.getByTestId("accept").click();

            // Then
            desk.awaitGone(row);
            given.lead().awaitStage("SQL");
            assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
            assertThat(given.lead().assignments())
                    .singleElement()
                    .extracting(Assignment::state)
                    .isEqualTo("ACCEPTED");
            desk.photograph("inbox-after");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /** The pick is fair, so her turn comes; what the others get they accept at once. */
    private static Given aLeadForRita(Relay relay) {
        for (int turn = 0; turn < TURNS; turn++) {
            Visitor visitor = relay.visitor("acme.example");
            visitor.identifies("VP Sales").does("Demo Requested");
            Lead lead = relay.leadOf(visitor);
            Assignment assignment = relay.sales().assignmentOf(lead);
            if (assignment.rep().equals(RITA)) {
                return new Given(visitor, lead, assignment);
            }
            relay.sales().accept(assignment);
        }
        throw new AssertionError("rita got none of " + TURNS + " leads");
    }

    /** The clock of the lead shown changes by itself. */
    private static void awaitTick(Page page) {
        String digits = "document.querySelector('[data-testid=countdown] .digits').textContent";
        Object before = page.evaluate(digits);
        page.waitForFunction("before => " + digits + " !== before", before);
    }
}
