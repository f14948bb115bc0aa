package dev.baton.routing.inbound.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.People;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An inbox of 520 leads. Lead 1 is the most urgent and was assigned first, so that a list which takes the newest ones first
 * loses it; the last 20 are acknowledged.
 */
@BootedRouting
class ManyLeadsQuarkusTest {

    private static final int LEADS = 520;
    private static final int OPEN = 500;
    private static final Pattern ROW =
            Pattern.compile("data-testid=\"assignment-row\".*?class=\"who\">([^<]*)<", Pattern.DOTALL);

    private static final List<String> SEED = List.of("""
            INSERT INTO lead (id, version, stage, cycle, hand_raise, set_aside, dossier)
            SELECT lpad(to_hex(n), 32, '0')::uuid, 1, 'MQL', 1, false, false, '{"recentActivity":[]}'
            FROM generate_series(1, 520) n""", """
            INSERT INTO assignment (id, lead_id, cycle, attempt, team_key, rep_id, state, assigned_at, respond_by, hand_raise,
                                    dossier, decision)
            SELECT lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, 1, 1, 'sales',
                   (SELECT id FROM rep WHERE user_name = 'rita'), CASE WHEN n > 500 THEN 'ACKNOWLEDGED' ELSE 'OPEN' END, now(),
                   date_trunc('second', now()) + n * interval '1 minute', false,
                   jsonb_build_object('lead', jsonb_build_object('name', 'Lead ' || to_char(n, 'FM0000'), 'company', 'Ümlaut_%'),
                                      'recentActivity', '[]'::jsonb),
                   '{"why":"-","team":"sales","rule":"-","policyVersion":"1","considered":[]}'
            FROM generate_series(1, 520) n""", """
            INSERT INTO sla_clock (assignment_id, milestone, started_at, deadline, target_millis, calendar, calendar_version,
                                   marks, derivation, warned_percent)
            SELECT id, 'ACKNOWLEDGE', assigned_at, respond_by, 300000, 'always', 1, '[]', '[]', 0 FROM assignment""");

    @Inject
    Desk desk;

    @BeforeEach
    void fillTheInbox() {
        desk.clear();
        SEED.forEach(desk::run);
    }

    @Test
    void apiListsEveryLeadMostUrgentFirst() {
        // When
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = People.rep("rita")
                    .get("/v1/assignments?rep=me&order=urgency&limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(JsonNode.class);
            page.get("items").forEach(item -> listed.add(item.at("/lead/name").asText()));
            cursor =
                    page.path("nextCursor").isTextual() ? page.get("nextCursor").asText() : null;
        } while (cursor != null);

        // Then
        assertThat(listed)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, LEADS)
                        .mapToObj("Lead %04d"::formatted)
                        .toList());
    }

    @Test
    void pageShowsTheMostUrgentLeadsAndLoadsMore() {
        // When
        String first = Browser.rep("rita").get("/console").asString();
        String more = Browser.rep("rita").get("/console?show=200").asString();
        String manager = Browser.as("max", "sales-manager").get("/console").asString();

        // Then
        assertThat(rows(first)).hasSize(100).first().asString().startsWith("Lead 0001");
        assertThat(first).contains(OPEN + " leads wait for you", "href=\"/console?show=200\"");
        assertThat(rows(more)).hasSize(200).last().asString().startsWith("Lead 0200");
        assertThat(rows(manager)).hasSize(100).first().asString().startsWith("Lead 0001");
    }

    @Test
    void lastPageOfALongListIsReachedByItsLinks() {
        // When
        List<String> seen = new ArrayList<>();
        String address = "/console?show=500";
        while (address != null) {
            String html = Browser.rep("rita")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            seen.addAll(rows(html));
            address = Pattern.compile("id=\"load-more\" href=\"([^\"]*)\"")
                    .matcher(html)
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .findFirst()
                    .orElse(null);
        }

        // Then
        assertThat(seen).hasSize(LEADS).doesNotHaveDuplicates();
    }

    @Test
    void searchFindsALeadWhereverItStands() {
        Browser.rep("rita")
                .get("/console?q=lead 0333")
                .then()
                .body(containsString("1 lead found"))
                .body(containsString("Lead 0333"));
        People.rep("rita").get("/v1/assignments?q=LEAD 0001").then().body("items.size()", is(1));
        People.rep("rita")
                .queryParam("q", "ÜMLAUT_%")
                .get("/v1/assignments?limit=200")
                .then()
                .body("items.size()", is(200));
        People.rep("rita")
                .queryParam("q", "ümlautx%")
                .get("/v1/assignments")
                .then()
                .body("items.size()", is(0));
        People.rep("sam").get("/v1/assignments?q=Lead").then().body("items.size()", is(0));
    }

    @Test
    void closedStateOrUnknownOrderIsRefused() {
        Stream.of(
                        "order=urgency&state=ACCEPTED",
                        "order=alphabet",
                        "order=urgency&cursor=bm9uc2Vuc2U",
                        "q=" + "x".repeat(101))
                .forEach(query -> People.rep("rita")
                        .get("/v1/assignments?" + query)
                        .then()
                        .statusCode(400));
    }

    @Test
    void orderByUrgencyIsServedByAnIndex() {
        // Given
        desk.run("ANALYZE assignment");

        // When
        String plan = String.join("\n", desk.column("""
                        EXPLAIN SELECT id FROM assignment a
                        WHERE a.rep_id = (SELECT id FROM rep WHERE user_name = 'rita') AND a.state IN ('OPEN', 'ACKNOWLEDGED')
                          AND (a.state = 'ACKNOWLEDGED', a.respond_by, a.id)
                              > (false, '2020-01-01', '00000000-0000-0000-0000-000000000000')
                        ORDER BY a.state = 'ACKNOWLEDGED', a.respond_by, a.id LIMIT 51"""));

        // Then
        assertThat(plan).contains("ix_assignment_urgency").doesNotContain("Sort");
    }

    private static List<String> rows(String html) {
        return ROW.matcher(html)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
    }
}
