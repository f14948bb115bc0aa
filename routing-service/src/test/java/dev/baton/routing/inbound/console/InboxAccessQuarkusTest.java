package dev.baton.routing.inbound.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may see what of the inbox, and what its pages are given. */
@BootedRouting
class InboxAccessQuarkusTest {

    @Inject
    Desk desk;

    @TestHTTPResource("/console/stream")
    URI stream;

    private final Journey lead = Journey.begin();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void onlyRitaTakesLeads() {
        desk.clear();
        desk.sendEverybodyAwayBut("rita");
    }

    /** The service would wait for an open stream when it stops. */
    @AfterEach
    void hangUp() {
        client.shutdownNow();
    }

    @Test
    void anotherRepsLeadIsNobodyElsesButTheManagers() {
        // Given
        String id = Wire.handOver(lead);

        // When
        var look = Browser.rep("sam").get("/console/assignments/" + id).then();
        var take = Browser.rep("sam")
                .post("/console/assignments/" + id + "/accept")
                .then();

        // Then
        look.statusCode(403)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("Your sales manager can see it"));
        take.statusCode(403);
        assertThat(desk.stateOf(id)).isEqualTo("OPEN");
        Browser.rep("sam").get("/console").then().body(not(containsString("Ada Acme")));
        Browser.as("max", Roles.SALES_MANAGER)
                .get("/console")
                .then()
                .body(containsString("1 lead waits for the team"))
                .body(containsString("with Rita"));
    }

    @Test
    void whoHasNotTheRoleIsToldWhomToAsk() {
        // When
        var answer = Browser.as("mia", Roles.MARKETER).get("/console").then();

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
        String id = Wire.handOver(lead);

        // When
        var answer = Browser.rep("rita")
                .header("Sec-Fetch-Site", "cross-site")
                .post("/console/assignments/" + id + "/accept")
                .then();

        // Then
        answer.statusCode(403);
        assertThat(desk.stateOf(id)).isEqualTo("OPEN");
    }

    @Test
    void anAddressOfNothingSaysSo() {
        Browser.rep("rita")
                .get("/console/assignments/nonsense")
                .then()
                .statusCode(404)
                .body(containsString("Go back to your inbox."));
    }

    @Test
    void stylesAndScriptsAreThereUnderTheAddressesThePageNames() {
        // Given
        String html = Browser.rep("rita").get("/console").asString();

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
        String id = Wire.handOver(lead);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(rita)
                .anyMatch(line -> line.startsWith("data") && line.contains(id)));
        assertThat(rita).anyMatch(line -> line.replace(" ", "").equals("event:time"));
        assertThat(sam).noneMatch(line -> line.contains(id));
    }

    private List<String> listen(String userName) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + TestTokens.of(userName, Roles.REP))
                .build();
        var unused = client.sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        return lines;
    }
}
