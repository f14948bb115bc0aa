package dev.baton.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Relay;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The inbox of the sales manager, who sees every lead, behind a net that answers its scripts when the test says so. */
final class SlowInbox {

    private final Desk desk;
    private final Page page;
    private final Deque<Route> held = new ArrayDeque<>();

    private SlowInbox(Desk desk) {
        this.desk = desk;
        this.page = desk.page();
    }

    /** Signed in at this lead; the answers the page gets are counted. From here on what scripts ask of that address waits. */
    static SlowInbox at(Desk desk, Relay relay, Assignment shown, Pattern slow) {
        SlowInbox inbox = new SlowInbox(desk);
        inbox.open(relay.suite()
                .address("routing")
                .resolve("/console/assignments/" + shown.id())
                .toString());
        inbox.page.locator(lead(shown)).waitFor();
        // it listens, and has fetched list and lead once more for what changed before it did
        inbox.page.waitForFunction("() => answers.length >= 2");
        inbox.page.evaluate("window.neverReloaded = true");
        inbox.page.route(slow, inbox.held::add);
        return inbox;
    }

    private void open(String address) {
        page.addInitScript("window.answers = []; "
                + "document.addEventListener('htmx:beforeSwap', e => answers.push(e.detail.xhr.responseURL));");
        desk.signsIn(address, "max");
    }

    void choose(Assignment assignment) {
        page.locator(row(assignment)).click();
    }

    void accept() {
        page.getByTestId("accept").click();
    }

    /** The mouse goes down on the lead's row, and stays down. */
    void press(Assignment assignment) {
        BoundingBox place = page.locator(row(assignment)).boundingBox();
        page.mouse().move(place.x + place.width / 2, place.y + place.height / 2);
        page.mouse().down();
    }

    void release() {
        page.mouse().up();
    }

    void awaitHeld(int count) {
        page.waitForCondition(() -> held.size() == count);
    }

    void awaitAnyHeld() {
        page.waitForCondition(() -> !held.isEmpty());
    }

    /** What was asked first is answered, and the page has got it. */
    void answerFirst() {
        answer(held.poll());
    }

    /** What was asked last is answered, and the page has got it. */
    void answerLast() {
        answer(held.pollLast());
    }

    /** What was asked first goes its way. */
    void letFirstGo() {
        held.poll().resume();
    }

    /** Nothing waits any more. */
    void letAllGo() {
        page.unrouteAll();
        held.forEach(Route::resume);
    }

    void assertShown(Assignment assignment) {
        page.locator(lead(assignment)).waitFor();
        assertThat(page.url()).endsWith(assignment.id());
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
    }

    void awaitNotice() {
        page.getByTestId("notice").waitFor();
    }

    void awaitGone(Assignment assignment) {
        desk.awaitGone(row(assignment));
    }

    private void answer(Route route) {
        String answersTo = "url => answers.filter(answer => answer === url).length";
        String url = route.request().url();
        Object before = page.evaluate(answersTo, url);
        route.resume();
        page.waitForCondition(() -> !before.equals(page.evaluate(answersTo, url)));
    }

    private static String row(Assignment assignment) {
        return "#row-" + assignment.id();
    }

    private static String lead(Assignment assignment) {
        return "#lead[data-assignment='" + assignment.id() + "']";
    }
}
