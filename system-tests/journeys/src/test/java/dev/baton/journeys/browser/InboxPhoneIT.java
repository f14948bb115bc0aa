package dev.baton.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import org.junit.jupiter.api.Test;

/** The inbox on a phone, where list and lead take turns on the screen. */
@RelayJourney
class InboxPhoneIT {

    @Test
    void listStaysUntilALeadIsOpened(Relay relay) {
        // Given
        Visitor visitor = relay.visitor("acme.example");
        visitor.identifies("VP Sales").does("Demo Requested");
        Assignment assignment = relay.sales().assignmentOf(relay.leadOf(visitor));
        relay.sales().acknowledge(assignment);
        try (Desk desk = Desk.open()) {
            Page page = desk.onPhone().page();

            // When: the stream opens, and the page fetches the lead that it keeps beside the list on wide screens
            page.waitForResponse(
                    InboxPhoneIT::isLeadFetchedByAScript,
                    () -> desk.signsIn(
                            relay.suite().address("routing").resolve("/console").toString(), assignment.rep()));
            page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");

            // Then
            assertThat(page.locator("#list")).isVisible();
            assertThat(page.locator("#lead")).isHidden();
            desk.photographPhone("inbox-phone-list");

            // When
            page.locator("#row-" + assignment.id()).click();

            // Then
            assertThat(page.getByTestId("lead-name")).isVisible();
            assertThat(page.locator("#list")).isHidden();
            desk.photographPhone("inbox-phone-lead");

            // When
            page.locator(".back").click();

            // Then
            assertThat(page.locator("#list")).isVisible();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static boolean isLeadFetchedByAScript(Response response) {
        return response.url().contains("/console/assignments/")
                && response.request().headers().containsKey("hx-request");
    }
}
