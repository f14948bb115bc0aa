package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.localstack.testing.TestTopics;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A sender with a public write key can neither stop the outbox nor grow a lead without limit. */
@BootedScoring
class BoundedLeadsQuarkusTest {

    private static final int LARGEST_MESSAGE = 64 * 1024;

    @Inject
    Store store;

    @Test
    void manyLargeTraitsDoNotStopTheLeadsBehindThem() {
        // Given
        Visitor attacker = new Visitor();
        for (int i = 0; i < 55; i++) {
            Wire.send(attacker.identify(Map.of("trait" + i, "x".repeat(22_000))));
        }
        Wire.send(attacker.known("Pricing Page Viewed", Map.of()), attacker.known("Demo Requested", Map.of()));

        // When
        Visitor next = new Visitor();
        Wire.send(next.identify(Map.of("title", "Director")), next.known("Demo Requested", Map.of()));

        // Then
        Wire.said(THRESHOLD_CROSSED, next.email, 1);
        JsonNode crossed = Wire.said(THRESHOLD_CROSSED, attacker.email, 1).getFirst();
        assertThat(crossed.toString()).hasSizeLessThan(LARGEST_MESSAGE);
        given().auth()
                .oauth2(TestTokens.of("mia", "marketer"))
                .get("/v1/leads/" + crossed.get("leadId").asText())
                .then()
                .statusCode(200)
                .body("leftOutTraits", hasSize(21))
                .body("leftOutTraits", hasItem("trait0"))
                .body("leftOutTraits", hasItem("…"));
    }

    @Test
    void largestLeadIsKeptWithinItsLimitsAndItsMessagesStaySmall() {
        // Given
        Visitor large = new Visitor();
        Random random = new Random(7);
        Map<String, Object> longTexts = new HashMap<>();
        for (String name : new String[] {"name", "title", "industry", "country", "city", "source", "campaign"}) {
            longTexts.put(
                    name,
                    random.ints(900, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining()));
        }
        Wire.send(large.identify(longTexts));
        for (int batch = 0; batch < 10; batch++) {
            int from = batch * 50;
            Wire.send(large.identify(IntStream.range(from, from + 50)
                    .boxed()
                    .collect(Collectors.toMap(i -> "custom" + i, i -> "a" + "\u0001".repeat(149)))));
        }

        // When
        Wire.send(large.known("Demo Requested", Map.of()));

        // Then
        JsonNode crossed = Wire.said(THRESHOLD_CROSSED, large.email, 1).getFirst();
        assertThat(crossed.at("/lead/name").asText()).hasSize(200).endsWith("…");
        assertThat(TestTopics.await(Topics.SCORES, 2, wire -> isAbout(wire, crossed)))
                .allSatisfy(wire -> assertThat(wire.value()).hasSizeLessThan(LARGEST_MESSAGE));
        given().auth()
                .oauth2(TestTokens.of("mia", "marketer"))
                .get("/v1/leads/" + crossed.get("leadId").asText())
                .then()
                .statusCode(200)
                .body("traits", hasKey("email"))
                .body("traits", not(aMapWithSize(greaterThan(300))))
                .body("leftOutTraits", hasItem("…"));
        assertThat(store.count(
                        "SELECT octet_length(profile::text)::bigint FROM lead WHERE id::text = $1",
                        crossed.get("leadId").asText()))
                .isLessThan(400_000);
    }

    @Test
    void profileIsTheSameForEveryOrderOfArrival() {
        // Given
        Visitor forwards = new Visitor();
        Visitor backwards = new Visitor();
        AcceptedEvent[] events = new AcceptedEvent[10];

        // When
        for (Visitor visitor : new Visitor[] {forwards, backwards}) {
            for (int i = 0; i < events.length; i++) {
                events[i] = visitor.identify(Map.of("t" + i, "x".repeat(7_500)));
            }
            Wire.send(visitor == forwards ? events : reversed(events));
            Wire.send(visitor.known("Demo Requested", Map.of()));
        }

        // Then
        assertThat(leftOut(backwards)).isEqualTo(leftOut(forwards)).isNotEmpty();
    }

    private static AcceptedEvent[] reversed(AcceptedEvent[] events) {
        AcceptedEvent[] reversed = new AcceptedEvent[events.length];
        for (int i = 0; i < events.length; i++) {
            reversed[i] = events[events.length - 1 - i];
        }
        return reversed;
    }

    private static String leftOut(Visitor visitor) {
        String lead = Wire.said(THRESHOLD_CROSSED, visitor.email, 1)
                .getFirst()
                .get("leadId")
                .asText();
        return given().auth()
                .oauth2(TestTokens.of("mia", "marketer"))
                .get("/v1/leads/" + lead)
                .then()
                .extract()
                .path("leftOutTraits")
                .toString();
    }

    private static boolean isAbout(ConsumerRecord<String, byte[]> wire, JsonNode crossed) {
        return crossed.get("leadId").asText().equals(wire.key());
    }
}
