package dev.baton.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No click is lost to what the inbox fetches by itself meanwhile, in whatever order the answers come. */
@RelayJourney
class InboxClicksIT {

    private static final Pattern A_LEAD = Pattern.compile(".*/console/assignments/[0-9a-f-]{36}(\\?.*)?$");
    private static final Pattern AN_ACCEPTANCE = Pattern.compile(".*/console/assignments/[0-9a-f-]{36}/accept$");
    private static final Pattern THE_LIST = Pattern.compile(".*/console(\\?.*)?$");

    @Test
    void theLeadClickedIsShownThoughTheFormerOneIsFetchedAgain(Relay relay) {
        try (Desk desk = Desk.open()) {
            // Given: the page fetches the lead it shows, since somebody decided it
            Assignment shown = aLead(relay);
            Assignment wanted = aLead(relay);
            Page page = atTheDesk(desk, relay, shown);
            Deque<Route> held = hold(page, A_LEAD);
            relay.sales().accept(shown);
            page.waitForCondition(() -> held.size() == 1);

            // When
            page.locator(row(wanted)).click();
            page.waitForCondition(() -> held.size() == 2);
            answer(page, held.poll());
            answer(page, held.poll());

            // Then
            assertShown(page, wanted);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void theLeadClickedLastIsShownThoughTheFirstAnswersLater(Relay relay) {
        try (Desk desk = Desk.open()) {
            // Given
            Assignment first = aLead(relay);
            Assignment last = aLead(relay);
            Page page = atTheDesk(desk, relay, aLead(relay));
            Deque<Route> held = hold(page, A_LEAD);

            // When
            page.locator(row(first)).click();
            page.waitForCondition(() -> held.size() == 1);
            page.locator(row(last)).click();
            page.waitForCondition(() -> held.size() == 2);
            answer(page, held.pollLast());
            answer(page, held.poll());

            // Then
            assertShown(page, last);
        }
    }

    @Test
    void whoGoesOnBeforeTheAnswerStillLearnsWhatCameOfIt(Relay relay) {
        try (Desk desk = Desk.open()) {
            // Given
            Assignment accepted = aLead(relay);
            Assignment next = aLead(relay);
            Page page = atTheDesk(desk, relay, accepted);
            Deque<Route> held = hold(page, AN_ACCEPTANCE);

            // When
            page.getByTestId("accept").click();
            page.waitForCondition(() -> held.size() == 1);
            page.locator(row(next)).click();
            assertShown(page, next);
            held.poll().resume();

            // Then
            page.getByTestId("notice").waitFor();
            desk.awaitGone(row(accepted));
            assertShown(page, next);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void aClickIsOneThoughTheListChangesBetweenPressAndRelease(Relay relay) {
        try (Desk desk = Desk.open()) {
            // Given
            Assignment other = aLead(relay);
            Assignment wanted = aLead(relay);
            Page page = atTheDesk(desk, relay, other);
            Deque<Route> held = hold(page, THE_LIST);
            relay.sales().accept(other);
            page.waitForCondition(() -> !held.isEmpty());

            // When
            BoundingBox place = page.locator(row(wanted)).boundingBox();
            page.mouse().move(place.x + place.width / 2, place.y + place.height / 2);
            page.mouse().down();
            answer(page, held.poll());
            page.mouse().up();

            // Then
            assertShown(page, wanted);
            page.unrouteAll();
            held.forEach(Route::resume);
            desk.awaitGone(row(other));
        }
    }

    /** Somebody is on it: its clock moves nothing while the test goes on. */
    private static Assignment aLead(Relay relay) {
        Visitor visitor = relay.visitor("acme.example");
        visitor.identifies("VP Sales").does("Demo Requested");
        Assignment assignment = relay.sales().assignmentOf(relay.leadOf(visitor));
        relay.sales().acknowledge(assignment);
        return assignment;
    }

    /** The sales manager's, who sees every lead; the answers it gets are counted. */
    private static Page atTheDesk(Desk desk, Relay relay, Assignment shown) {
        String address = "/console/assignments/" + shown.id();
        Page page = desk.page();
        page.addInitScript("window.answers = []; "
                + "document.addEventListener('htmx:beforeSwap', e => answers.push(e.detail.xhr.responseURL));");
        desk.signsIn(relay.suite().address("routing").resolve(address).toString(), "max");
        page.locator(lead(shown)).waitFor();
        // it listens, and has fetched list and lead once more for what changed before it did
        page.waitForFunction("() => answers.length >= 2");
        page.evaluate("window.neverReloaded = true");
        return page;
    }

    /** Keeps what scripts ask for until the test lets it be answered. */
    private static Deque<Route> hold(Page page, Pattern address) {
        Deque<Route> held = new ArrayDeque<>();
        page.route(address, held::add);
        return held;
    }

    private static void answer(Page page, Route held) {
        String answersTo = "url => answers.filter(answer => answer === url).length";
        String url = held.request().url();
        Object before = page.evaluate(answersTo, url);
        held.resume();
        page.waitForCondition(() -> !before.equals(page.evaluate(answersTo, url)));
    }

    private static void assertShown(Page page, Assignment assignment) {
        page.locator(lead(assignment)).waitFor();
        assertThat(page.url()).endsWith(assignment.id());
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
    }

    private static String row(Assignment assignment) {
        return "#row-" + assignment.id();
    }

    private static String lead(Assignment assignment) {
        return "#lead[data-assignment='" + assignment.id() + "']";
    }
}
