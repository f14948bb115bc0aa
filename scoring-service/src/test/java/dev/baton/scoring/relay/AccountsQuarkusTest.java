package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.baton.kit.text.DomainName;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class AccountsQuarkusTest {

    @Test
    void thePeopleOfACompanyAreRolledUp() {
        // Given
        String domain = "rollup-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        Visitor one = new Visitor(domain);
        Visitor other = new Visitor(domain);
        String lead = identified(one, Map.of("title", "CTO", "company", "Roll Up Inc"));
        identified(other, Map.of("title", "Analyst", "company", "Roll Up Inc"));
        identified(new Visitor("gmail.com"), Map.of());

        // When
        JsonPath account = as("marketer")
                .get("/v1/accounts/" + domain)
                .then()
                .statusCode(200)
                .body("people", equalTo(2))
                .body("name", equalTo("Roll Up Inc"))
                .body("leads.items", hasSize(2))
                .extract()
                .jsonPath();

        // Then
        as("marketer").get("/v1/leads/" + lead).then().body("employer", equalTo(domain));
        List<Float> scores = account.getList("leads.items.score", Float.class);
        assertThat(account.getFloat("best")).isEqualTo(Math.max(scores.get(0), scores.get(1)));
        assertThat(account.getFloat("sum")).isEqualTo(scores.get(0) + scores.get(1));
        assertThat(account.getMap("stages").values().stream()
                        .mapToInt(count -> (Integer) count)
                        .sum())
                .isEqualTo(2);
        as("marketer").get("/v1/accounts?limit=200").then().body("items.domain", not(hasItem("gmail.com")));
        as("marketer").get("/v1/accounts/gmail.com").then().statusCode(404);
        as("rep").get("/v1/accounts").then().statusCode(403);
        JsonPath first =
                as("marketer").get("/v1/accounts?limit=1").then().extract().jsonPath();
        as("marketer")
                .get("/v1/accounts?limit=1&cursor=" + first.getString("nextCursor"))
                .then()
                .body("items[0].domain", not(equalTo(first.getString("items[0].domain"))));
    }

    @Test
    void spellingsOfADomainAreOneAccountAndSpellingsOfAnAddressOneLead() {
        // Given
        String domain = "b\u00fccher-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        String ascii = DomainName.ascii(domain).orElseThrow();
        Visitor one = new Visitor(domain);
        String address = "ann@" + ascii;
        Wire.send(
                one.identify(Map.of()),
                Visitor.event(
                        "identify", null, "d1-" + ascii, null, Map.of("email", address), Map.of(), Instant.now(), 100),
                Visitor.event(
                        "identify",
                        null,
                        "d2-" + ascii,
                        null,
                        Map.of("email", "Ann@" + domain + "\u00a0"),
                        Map.of("n", 1),
                        Instant.now(),
                        100));
        String lead = Wire.said(SCORE_CHANGED, address, 1).get(0).get("leadId").asText();

        // Then
        as("marketer").get("/v1/accounts/" + ascii).then().body("people", equalTo(2));
        as("marketer").get("/v1/accounts/{domain}", domain).then().body("people", equalTo(2));
        as("marketer")
                .queryParam("email", "ANN@" + domain)
                .get("/v1/leads")
                .then()
                .body("items.id", equalTo(List.of(lead)));
    }

    @Test
    void anAddressThatIsNoneIsShownWithTheLead() {
        // Given
        Visitor carl = new Visitor();
        String lead = identified(carl, Map.of());

        // When
        Wire.send(Visitor.event(
                "identify",
                null,
                null,
                carl.userId,
                Map.of("email", "carl@@typo"),
                Map.of(),
                Instant.now().plusMillis(5),
                100));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("marketer")
                .get("/v1/leads/" + lead)
                .then()
                .body("unusableEmail", equalTo("carl@@typo"))
                .body("email", equalTo(carl.email)));
    }

    @Test
    void likelyDuplicatesAreListedWithTheirReasonsUntilSomebodySaysThatTheyAreTwo() {
        // Given
        String domain = "twins-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        Map<String, Object> phone =
                Map.of("name", "Ann  Smith", "phone", "+49 30 555" + (1000 + domain.hashCode() % 500));
        String one = identified("ann.smith@" + domain, phone);
        String other = identified("annsmith+news@" + domain, Map.of("name", "ann smith", "phone", phone.get("phone")));

        // Then
        JsonPath found = as("marketer")
                .get("/v1/duplicates?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String pair = "items.find { it.lead.id == '" + other + "' }";
        assertThat(found.getString(pair + ".other.id")).isEqualTo(one);
        assertThat(found.getList(pair + ".reasons", String.class))
                .containsExactlyInAnyOrder("SAME_PHONE", "NEAR_EMAIL", "SAME_NAME_AND_COMPANY");
        assertThat(found.getInt(pair + ".score")).isEqualTo(100);
        as("marketer")
                .contentType(ContentType.JSON)
                .body(Map.of("leadId", one, "otherId", other))
                .post("/v1/duplicates/dismissals")
                .then()
                .statusCode(204);
        assertThat(as("marketer").get("/v1/duplicates?limit=200").jsonPath().getString(pair))
                .isNull();
        as("rep").get("/v1/duplicates").then().statusCode(403);
    }

    private static String identified(Visitor visitor, Map<String, Object> traits) {
        Wire.send(visitor.identify(new HashMap<>(traits)));
        return Wire.said(SCORE_CHANGED, visitor.email, 1).get(0).get("leadId").asText();
    }

    private static String identified(String email, Map<String, Object> traits) {
        Map<String, Object> all = new HashMap<>(traits);
        all.put("email", email);
        Wire.send(Visitor.event("identify", null, "device-of-" + email, null, all, Map.of(), Instant.now(), 100));
        return Wire.said(SCORE_CHANGED, email, 1).get(0).get("leadId").asText();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of("tester", role));
    }
}
