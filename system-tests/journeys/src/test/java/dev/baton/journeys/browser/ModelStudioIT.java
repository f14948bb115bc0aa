package dev.baton.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A marketer goes from nothing to a model that is tried, backtested, agreed with sales and active, without touching a file. */
@RelayJourney
class ModelStudioIT {

    private static final Pattern A_DRAFT = Pattern.compile(".*/console/models/[^/]+/.*");

    private static final Pattern HTMX = Pattern.compile(".*/htmx[^/]*\\.js.*");

    private final String key = "studio-" + UUID.randomUUID().toString().substring(0, 8);
    private final String event = "Catalogue Ordered " + key;

    @Test
    void miaMakesAModelAndMaxAgrees(Relay relay) {
        URI scoring = relay.suite().address("scoring");
        Visitor buyer =
                relay.visitor("acme-example.com").identifies("Chief Buyer").does(event);
        relay.leadOf(buyer);
        String version =
                scoring.resolve("/console/models/" + key + "/versions/1").toString();
        try (Desk mia = Desk.open();
                Desk max = Desk.open()) {
            // Given
            mia.signsIn(scoring.resolve("/console").toString(), "mia");
            Page page = mia.page();
            begins(page);

            // When
            writesRules(page);
            triesItOn(page, buyer);
            mia.photograph("studio-builder");
            page.getByTestId("finish").click();

            // Then
            page.getByTestId("approve-marketing").click();
            page.locator("[data-testid=step-marketing][data-state=done]").waitFor();

            // When
            page.navigate(version + "/backtest");
            page.getByTestId("start-backtest").click();
            page.getByTestId("report").waitFor();
            max.signsIn(scoring.resolve("/console").toString(), "max");
            agrees(max.page(), version);

            // Then
            assertThat(max.page().getByTestId("version-state").textContent()).isEqualToIgnoringCase("active");
            max.photograph("studio-active");
            assertThat(mia.complaints()).isEmpty();
            assertThat(max.complaints()).isEmpty();
        }
        assertThat(relay.as("mia", "scoring")
                        .get("/v1/models/" + key)
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("ACTIVE");
    }

    @Test
    void whatIsTypedWhileAnAnswerIsUnderWayStaysAndLeavingAsks(Relay relay) {
        URI scoring = relay.suite().address("scoring");
        try (Desk mia = Desk.open()) {
            // Given
            mia.signsIn(scoring.resolve("/console").toString(), "mia");
            Page page = mia.page();
            begins(page);
            page.getByTestId("add-fit-rules").click();
            Locator points = page.locator("[data-rule=fit-rule]").getByTestId("points");
            points.waitFor();
            String draft = page.url();
            Deque<Route> held = new ArrayDeque<>();
            page.route(A_DRAFT, held::add);

            // When: the second request takes the place of the first
            points.fill("20");
            page.waitForCondition(() -> held.size() == 1);
            points.fill("25");
            page.waitForCondition(() -> held.size() == 2);
            held.pollLast().resume();
            said(page, "points: 25");
            // and the third is answered while something else is typed
            points.fill("30");
            page.waitForCondition(() -> held.size() == 2);
            points.fill("35");
            held.pollLast().resume();
            page.waitForCondition(() -> held.size() == 2);
            assertThat(points.inputValue()).isEqualTo("35");
            held.pollLast().resume();

            // Then
            said(page, "points: 35");
            assertThat(points.inputValue()).isEqualTo("35");
            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            page.evaluate("() => { setTimeout(() => location.assign('/console')); }");
            page.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).containsExactly("beforeunload");
            assertThat(page.url()).isEqualTo(draft);
            assertThat(mia.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsTypedBeforeTheScriptsCameIsTakenUp(Relay relay) {
        try (Desk mia = Desk.open()) {
            // Given
            mia.signsIn(relay.suite().address("scoring").resolve("/console").toString(), "mia");
            Page page = mia.page();
            begins(page);
            page.getByTestId("save").click();
            page.locator("[data-testid=notice]:has-text('Saved')").waitFor();
            Deque<Route> held = new ArrayDeque<>();
            page.route(HTMX, held::add);
            page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));

            // When
            page.getByTestId("priority").fill("20");
            page.waitForCondition(() -> !held.isEmpty());
            held.poll().resume();

            // Then
            said(page, "priority: 20");
            assertThat(mia.complaints()).isEmpty();
        }
    }

    private void begins(Page page) {
        page.getByText("Models", new Page.GetByTextOptions().setExact(true)).click();
        page.getByTestId("new-model").click();
        page.getByTestId("start-blank").check();
        page.getByTestId("key").fill(key);
        page.getByTestId("name").fill("Catalogue buyers");
        page.getByTestId("make-draft").click();
        page.locator(".entry > summary").click();
        page.locator(".entry [data-testid=path]").first().fill("lead.emailDomain");
        page.locator(".entry [data-testid=value]").first().fill(key + ".example");
        page.getByTestId("priority").fill("10");
        said(page, "priority: 10");
    }

    private void writesRules(Page page) {
        page.getByTestId("add-fit-rules").click();
        Locator fit = page.locator("[data-rule=fit-rule]");
        fit.getByTestId("path").first().fill("lead.titel");
        fit.getByTestId("fix").click();
        page.locator("[data-testid=verdict]:text-is('valid')").waitFor();
        fit.getByTestId("points").fill("20");
        said(page, "points: 20");
        page.getByTestId("add-engagement-rules").click();
        Locator deed = page.locator("[data-rule=deed]");
        deed.getByTestId("value").first().fill(event);
        deed.getByTestId("points").fill("30");
        deed.getByTestId("cap").fill("30");
        page.getByTestId("enter").fill("45");
        said(page, "total: 45");
        page.locator("[data-testid=verdict]:text-is('valid')").waitFor();
    }

    private static void triesItOn(Page page, Visitor buyer) {
        page.getByTestId("capacity").fill("10");
        page.getByTestId("preview").click();
        page.getByTestId("preview-figures").waitFor();
        page.getByTestId("trial-query").fill(buyer.email());
        page.getByTestId("try").click();
        assertThat(page.getByTestId("trial-draft").textContent()).isEqualTo("50");
    }

    private static void agrees(Page page, String version) {
        page.navigate(version);
        page.getByTestId("approve-sales").click();
        page.getByTestId("activate").click();
        page.locator("input[name=mode]").first().check();
        page.getByTestId("activate-yes").click();
        page.getByTestId("live").waitFor();
    }

    /** Waits until the document beside the rows says it. */
    private static void said(Page page, String words) {
        page.waitForCondition(() -> page.getByTestId("document").inputValue().contains(words));
    }
}
