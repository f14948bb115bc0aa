package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Roles;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.kit.message.MessageIds;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.scoring.application.trial.LeadOutcomes;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said of a person and what became of it stays with the person when leads become one and come apart. */
@BootedScoring
class MergeUndoneQuarkusTest {

    /** All that merging and undoing must leave as it was. */
    private record Picture(List<Object> adjustments, List<Object> outcomes, List<Map<String, Object>> scores) {}

    @Inject
    Store store;

    @Inject
    LeadOutcomes outcomes;

    @Inject
    Pool pool;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** Whose id the merged lead keeps and who goes on in it afterwards are two questions: both answers are tried. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMergeThatIsUndoneLeavesNothingOfTheOtherPersonBehind(boolean strongerCameFirst) {
        // Given
        List<Visitor> byStrength = Stream.of(new Visitor(), new Visitor())
                .sorted((one, other) -> one.userId.compareTo(other.userId))
                .toList();
        Visitor anna = byStrength.get(strongerCameFirst ? 0 : 1);
        Visitor bea = byStrength.get(strongerCameFirst ? 1 : 0);
        String annas = known(anna, "Webinar Attended", Stage.MQL);
        String beas = known(bea, "Webinar Registered", Stage.CUSTOMER);
        Wire.send(outcome("won", bea.device, bea.userId, Map.of()));
        Instant unadjusted = Instant.now().minusMillis(1).truncatedTo(ChronoUnit.MILLIS);
        adjust(annas, "ADD", 5, "Met at the fair");
        adjust(beas, "PIN", 0, "A competitor");
        store.await("SELECT count(*) = 2 FROM lead_outcome WHERE lead_id::text = $1", beas);
        List<Instant> instants = List.of(start, unadjusted, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Picture annaBefore = picture(anna, instants);
        Picture beaBefore = picture(bea, instants);

        // When
        String merged = as().body(Map.of("otherId", beas, "reason", "one person"))
                .post("/v1/leads/" + annas + "/merge")
                .jsonPath()
                .getString("leadId");
        Picture both = picture(anna, instants);
        Browser mia = new Browser("mia", Roles.MARKETER);
        mia.led(Browser.formOf(mia.get("/console/leads/" + merged).asString(), "Undo"));

        // Then
        assertThat(merged).isEqualTo(annas);
        assertThat(both.adjustments()).hasSize(2);
        assertThat(both.outcomes()).hasSize(3);
        assertThat(total(both, 1)).isGreaterThan(total(annaBefore, 1)).isGreaterThan(total(beaBefore, 1));
        assertThat(total(both, 2)).isZero();
        assertThat(changes(merged)).containsExactly("SPLIT", "MERGED");
        assertThat(picture(anna, instants)).isEqualTo(annaBefore);
        assertThat(picture(bea, instants)).isEqualTo(beaBefore);
        assertThat(List.of(annaBefore.outcomes(), beaBefore.outcomes()))
                .extracting(List::size)
                .containsExactly(1, 2);
        storedIsComputed(anna);
        storedIsComputed(bea);
    }

    @Test
    void anOutcomeGoesWithTheAddressThatAnEarlierClaimTakes() {
        // Given
        Visitor late = new Visitor();
        Visitor early = new Visitor();
        Wire.send(claim(late.userId, late.email, start.minusSeconds(600)));
        Wire.send(outcome("lost", late.device, null, Map.of("email", late.email)));
        store.await("SELECT count(*) = 1 FROM lead_outcome WHERE lead_id = " + owner(0), late.userId);

        // When
        Wire.send(claim(early.userId, late.email, start.minusSeconds(1200)));

        // Then
        store.await(
                "SELECT COALESCE(" + owner(1)
                        + " = (SELECT lead_id FROM lead_identifier WHERE kind = 0 AND value = $2), false)",
                late.email,
                early.userId);
        assertThat(store.count("SELECT count(*) FROM lead_outcome WHERE lead_id = " + owner(0), early.userId))
                .isOne();
        assertThat(store.count("SELECT count(*) FROM lead_outcome WHERE lead_id = " + owner(0), late.userId))
                .isZero();
    }

    /** Page by page, as they would be read. */
    private static List<String> changes(String lead) {
        String address = "/v1/leads/" + lead + "/identity-changes?limit=1";
        JsonPath newest = as().get(address).jsonPath();
        JsonPath first =
                as().get(address + "&cursor=" + newest.getString("nextCursor")).jsonPath();
        assertThat(first.getString("nextCursor")).isNull();
        assertThat(first.getString("items[0].reason")).isEqualTo("one person");
        assertThat(first.getString("items[0].actor")).isEqualTo("max");
        assertThat(first.getList("items[0].identifiers.kind")).contains("user-id", "email", "anonymous-id");
        return List.of(newest.getString("items[0].change"), first.getString("items[0].change"));
    }

    private Picture picture(Visitor visitor, List<Instant> instants) {
        String lead = leadOf(visitor);
        List<Object> adjustments =
                as().get("/v1/leads/" + lead + "/adjustments").jsonPath().getList("items");
        List<Object> became = List.copyOf(outcomes
                .of(pool, List.of(UUID.fromString(lead)))
                .await()
                .atMost(Duration.ofSeconds(20))
                .getOrDefault(UUID.fromString(lead), List.of())
                .stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList());
        return new Picture(
                adjustments,
                became,
                instants.stream().map(at -> score(lead, at)).toList());
    }

    private static Map<String, Object> score(String lead, Instant at) {
        Map<String, Object> score = new HashMap<>(
                as().get("/v1/leads/" + lead + "/score?asOf=" + at).jsonPath().getMap("$"));
        score.remove("leadId");
        return score;
    }

    private static double total(Picture picture, int instant) {
        return ((Number) picture.scores().get(instant).get("total")).doubleValue();
    }

    /** What the batch wrote is what the lead's own events and adjustments come to. */
    private void storedIsComputed(Visitor visitor) {
        String lead = leadOf(visitor);
        var row = store.first("SELECT total, scored_at FROM lead WHERE id::text = $1", lead)
                .orElseThrow();
        Instant at = row.getOffsetDateTime(1).toInstant();
        JsonPath computed = as().get("/v1/leads/" + lead + "/score?asOf=" + at).jsonPath();
        assertThat(Math.round(computed.getDouble("total") * 1000))
                .isEqualTo(row.getInteger(0).longValue());
    }

    private String known(Visitor visitor, String did, Stage became) {
        Wire.send(visitor.identify(Map.of("title", "Director")), visitor.known(did, Map.of()));
        String lead = Wire.said(
                        SCORE_CHANGED, visitor.email, said -> said.toString().contains("webinar"))
                .get("leadId")
                .asText();
        Transitioned moved = new Transitioned(
                lead,
                Stage.LEAD,
                became,
                Stage.MQL,
                "SALES",
                null,
                "rita",
                null,
                null,
                1,
                1,
                false,
                false,
                3,
                "default",
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Instant.now());
        Wire.send(List.of(Wire.message(MessageIds.next(), Topics.LIFECYCLE, lead, EventTypes.TRANSITIONED, moved)));
        store.await("SELECT count(*) = 1 FROM lead_outcome WHERE lead_id::text = $1", lead);
        return lead;
    }

    private static AcceptedEvent outcome(String name, String device, String userId, Map<String, Object> traits) {
        return Visitor.event("outcome", name, device, userId, traits, Map.of(), Instant.now(), 100);
    }

    private static AcceptedEvent claim(String userId, String email, Instant at) {
        return Visitor.event("identify", null, null, userId, Map.of("email", email), Map.of(), at, 100);
    }

    private static String owner(int kind) {
        return "(SELECT lead_id FROM lead_identifier WHERE kind = " + kind + " AND value = $1)";
    }

    private String leadOf(Visitor visitor) {
        return store.first("SELECT lead_id::text FROM lead_identifier WHERE value = $1", visitor.userId)
                .orElseThrow()
                .getString(0);
    }

    private static void adjust(String lead, String kind, int points, String reason) {
        as().body(Map.of("kind", kind, "points", points, "reason", reason))
                .post("/v1/leads/" + lead + "/adjustments")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification as() {
        return given().auth().oauth2(TestTokens.of("max", Roles.SALES_MANAGER)).contentType(ContentType.JSON);
    }
}
