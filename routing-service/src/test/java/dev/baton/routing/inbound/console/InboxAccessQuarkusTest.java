package dev.baton.routing.inbound.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may see what of the inbox, and what its pages are given. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "routing"))
@WithTestResource(value = OwnTopic.class, scope = TestResourceScope.GLOBAL)
class InboxAccessQuarkusTest {

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
    void anotherRepsLeadIsNobodyElsesButTheManagers() {
        // Given
        String id = givenToRita();

        // When
        var look = browser("sam", Roles.REP).get("/console/assignments/" + id).then();
        var take = browser("sam", Roles.REP)
                .post("/console/assignments/" + id + "/accept")
                .then();

        // Then
        look.statusCode(403)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("Your sales manager can see it"));
        take.statusCode(403);
        assertThat(stateOf(id)).isEqualTo("OPEN");
        browser("sam", Roles.REP).get("/console").then().body(not(containsString("Ada Acme")));
        browser("max", Roles.SALES_MANAGER)
                .get("/console")
                .then()
                .body(containsString("1 lead waits for the team"))
                .body(containsString("with Rita"));
    }

    @Test
    void whoHasNotTheRoleIsToldWhomToAsk() {
        // When
        var answer = browser("mia", Roles.MARKETER).get("/console").then();

        // Then
        answer.statusCode(403)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", startsWith("default-src 'self'"))
                .body(containsString("Signed in as mia"))
                .body(containsString("rep, sales-manager, admin"))
                .body(containsString("Ask your administrator"));
    }

    @Test
    void anotherSiteCannotAcceptInTheRepsName() {
        // Given
        String id = givenToRita();

        // When
        var answer = browser("rita", Roles.REP)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/console/assignments/" + id + "/accept")
                .then();

        // Then
        answer.statusCode(403);
        assertThat(stateOf(id)).isEqualTo("OPEN");
    }

    @Test
    void anAddressOfNothingSaysSo() {
        browser("rita", Roles.REP)
                .get("/console/assignments/nonsense")
                .then()
                .statusCode(404)
                .body(containsString("Go back to your inbox."));
    }

    @Test
    void stylesAndScriptsAreThereUnderTheAddressesThePageNames() {
        // Given
        String html = browser("rita", Roles.REP).get("/console").asString();

        // When
        List<String> files = Pattern.compile("(?:src|href)=\"(/(?:baton|inbox|webjars)/[^\"]+)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();

        // Then
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        assertThat(files).allSatisfy(file -> RestAssured.get(file).then().statusCode(200));
        assertThat(files).anyMatch(file -> file.matches("/inbox/inbox.js\\?v=[0-9a-f]+"));
    }

    @Test
    void anOpenPageHearsOfItsOwnNewLeadAndOfNoOther() throws Exception {
        // Given
        List<String> rita = listen("rita");
        List<String> sam = listen("sam");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !rita.isEmpty() && !sam.isEmpty());

        // When
        String id = givenToRita();

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(rita)
                .anyMatch(line -> line.startsWith("data") && line.contains(id)));
        assertThat(rita).anyMatch(line -> line.replace(" ", "").equals("event:time"));
        assertThat(sam).noneMatch(line -> line.contains(id));
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

    private List<String> listen(String userName) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + TestTokens.of(userName, Roles.REP))
                .build();
        var unused = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        return lines;
    }
}
