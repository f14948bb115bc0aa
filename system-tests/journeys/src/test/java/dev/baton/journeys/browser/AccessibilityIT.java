package dev.baton.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Follows the links of every service's pages and checks each kind of page with axe-core. */
@RelayJourney
class AccessibilityIT {

    /** Kinds of pages a service may have; more than there are, so that a loop of links ends. */
    private static final int MOST_PAGES = 60;

    /** Links of a page that lead to other pages of the same service. */
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')].map(link => link.href)
              .filter(href => typeof href === 'string' && href.startsWith(location.origin + '/console') && !href.includes('sign-out'))
              .map(href => href.replace(/#.*/, ''))""";

    @Test
    void pagesOfRoutingHaveNoViolations(Relay relay) {
        Visitor visitor = relay.visitor("acme.example");
        visitor.identifies("VP Sales").does("Demo Requested");
        Assignment assignment = relay.sales().assignmentOf(relay.leadOf(visitor));
        relay.sales().acknowledge(assignment);
        check(
                relay,
                "routing",
                List.of(
                        "/console",
                        "/console?q=no-lead-has-this-name",
                        "/console/assignments/" + assignment.id(),
                        "/console/unassigned",
                        "/console/unassigned?q=no-lead-has-this-name",
                        "/console/no-such-page"),
                List.of("/console", "/console?state=accepted", "/console/assignments/*", "/console/unassigned"));
    }

    @Test
    void pagesOfScoringHaveNoViolations(Relay relay) {
        Visitor visitor = relay.visitor("acme.example");
        visitor.identifies("VP Sales").does("Demo Requested");
        String lead = relay.leadOf(visitor).id();
        check(
                relay,
                "scoring",
                List.of("/console", "/console/leads/" + lead, "/console/models"),
                List.of("/console", "/console/leads/*", "/console/models", "/console/duplicates"));
    }

    @Test
    void pagesOfIngestHaveNoViolations(Relay relay) {
        check(
                relay,
                "ingest",
                List.of("/console", "/console/live", "/console/quarantine", "/console/imports"),
                List.of("/console", "/console/sources/*", "/console/live", "/console/quarantine", "/console/imports"));
    }

    @Test
    void pageWithAnImageWithoutTextIsReported() {
        try (Desk desk = Desk.open()) {
            desk.page().setContent("<html lang='en'><title>Page</title><main><img src='data:,'></main></html>");
            assertThat(new Axe().violations(desk)).anyMatch(violation -> violation.contains("image-alt"));
        }
    }

    @Test
    void startPageOfLifecycleHasNoViolations(Relay relay) {
        try (Desk desk = Desk.open()) {
            desk.page().navigate(relay.suite().address("lifecycle").resolve("/").toString());
            assertThat(desk.page().getByTestId("start").isVisible()).isTrue();
            assertThat(new Axe().violations(desk)).isEmpty();
        }
    }

    private static void check(Relay relay, String service, List<String> starts, Collection<String> expected) {
        URI address = relay.suite().address(service);
        try (Desk desk = Desk.open()) {
            desk.signsIn(address.resolve("/console").toString(), "ada");
            Map<String, List<String>> found = crawl(
                    desk,
                    starts.stream()
                            .map(path -> address.resolve(path).toString())
                            .toList());
            assertThat(found.keySet()).as("kinds of pages that were checked").containsAll(expected);
            assertThat(found.values().stream().flatMap(List::stream)).isEmpty();
        }
    }

    /** Violations by kind of page, each kind opened once. */
    private static Map<String, List<String>> crawl(Desk desk, List<String> starts) {
        Axe axe = new Axe();
        Page page = desk.page();
        Map<String, List<String>> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty() && found.size() < MOST_PAGES) {
            String next = open.poll();
            if (!found.containsKey(kind(next))) {
                boolean shown = opens(page, next);
                found.put(kind(next), shown ? axe.violations(desk) : List.of());
                for (Object link : (List<?>) page.evaluate(LINKS)) {
                    open.add(String.valueOf(link));
                }
            }
        }
        return found;
    }

    /** Whether the address is a page; the link of a download leaves the page as it is. */
    private static boolean opens(Page page, String address) {
        try {
            page.navigate(address);
            return true;
        } catch (PlaywrightException failure) {
            if (failure.getMessage().contains("Download is starting")) {
                return false;
            }
            throw failure;
        }
    }

    /** The address without ids, search words and cursors. */
    private static String kind(String address) {
        URI uri = URI.create(address.replace(" ", "+"));
        String query = uri.getRawQuery() == null
                ? ""
                : uri.getRawQuery()
                        .replaceAll("(^|&)(after|show|preview|done|before|page|min|sort|rule|source)=[^&]*", "");
        String path = uri.getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27,}", "*")
                .replaceAll("/models/[^/]+", "/models/*")
                .replaceAll("/versions/[^/]+", "/versions/*")
                .replaceAll("/sources/[^/]+", "/sources/*");
        return query.isEmpty() ? path : path + "?" + query.replaceFirst("^&", "");
    }
}
