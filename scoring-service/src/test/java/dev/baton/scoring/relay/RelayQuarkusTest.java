package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.localstack.testing.TestTopics;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class RelayQuarkusTest {

    @Inject
    Store store;

    @Test
    void aDecisionMakerWhoEvaluatesQualifiesWithABreakdownThatAddsUp() {
        // Given
        Visitor vera = new Visitor();

        // When
        Wire.send(
                vera.identify(Map.of("title", "VP of Sales", "company", "Acme")),
                vera.page("Pricing", "/pricing"),
                vera.anonymous("Content Downloaded", Map.of("type", "case study", "title", "How Beta saved")));

        // Then
        JsonNode crossed = Wire.said(THRESHOLD_CROSSED, vera.email, 1).get(0);
        assertThat(crossed.get("direction").asText()).isEqualTo("UP");
        assertThat(crossed.get("crossing").asInt()).isEqualTo(1);
        assertThat(crossed.get("handRaise").asBoolean()).isFalse();
        assertThat(crossed.at("/score/qualifiedBy/0").asText()).isEqualTo("recipe:decision-maker-evaluating");
        assertThat(crossed.get("recentActivity").findValuesAsText("name"))
                .contains("Page Viewed", "Content Downloaded");
        assertThat(crossed.at("/lead/company").asText()).isEqualTo("Acme");
        assertThat(sumOfPoints(crossed.get("score")))
                .isEqualByComparingTo(crossed.at("/score/total").decimalValue())
                .isPositive();
    }

    @Test
    void theSameBatchTwiceChangesNothing() {
        // Given
        Visitor ann = new Visitor();
        List<ProducerRecord<String, byte[]>> batch = List.of(
                Wire.record(ann.identify(Map.of("title", "Director"))),
                Wire.record(ann.known("Webinar Attended", Map.of())),
                Wire.record(ann.known("Trial Started", Map.of())));
        Wire.send(batch);
        JsonNode before = Wire.said(SCORE_CHANGED, ann.email, one -> total(one) >= 30);
        AcceptedEvent marker = new Visitor().identify(Map.of());

        // When
        Wire.send(batch);
        Wire.send(List.of(
                Wire.record(ann.known("Ignored", Map.of())),
                Wire.record(ann.identify(Map.of("title", "Director", "source", "green"))),
                Wire.record(marker)));

        // Then
        JsonNode after = Wire.said(
                SCORE_CHANGED, ann.email, one -> one.at("/lead/source").isTextual());
        assertThat(after.at("/score/contributions").toString())
                .isEqualTo(before.at("/score/contributions").toString());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> store.eventsOf(ann.email) == 5);
    }

    @Test
    void poisonGoesAsideAndTheRestGoesOn() {
        // Given
        Visitor ben = new Visitor();
        ProducerRecord<String, byte[]> good = Wire.record(ben.identify(Map.of()));
        ProducerRecord<String, byte[]> poison = new ProducerRecord<>(
                Topics.EVENTS, null, ben.userId, "no json".getBytes(StandardCharsets.UTF_8), good.headers());
        ProducerRecord<String, byte[]> noTime =
                Wire.record(Visitor.event("track", "x", ben.device, null, Map.of(), Map.of(), null, 100));

        // When
        Wire.send(List.of(poison, noTime, good, Wire.record(ben.known("Webinar Attended", Map.of()))));

        // Then
        Wire.said(SCORE_CHANGED, ben.email, one -> total(one) >= 10);
        assertThat(TestTopics.await(
                        Topics.EVENTS + Topics.DEAD_LETTER_SUFFIX, 2, wire -> List.of(ben.userId, ben.device)
                                .contains(wire.key())))
                .hasSize(2);
    }

    @Test
    void anEventThatTheDatabaseRefusesGoesAsideAloneAndTheRestGoesOn() {
        // Given
        Visitor eve = new Visitor();
        AcceptedEvent refused = eve.known("Null \u0000 byte", Map.of());

        // When
        Wire.send(eve.identify(Map.of()), refused, eve.known("Webinar Attended", Map.of()));

        // Then
        Wire.said(SCORE_CHANGED, eve.email, one -> total(one) >= 10);
        assertThat(TestTopics.await(
                        Topics.EVENTS + Topics.DEAD_LETTER_SUFFIX, 1, wire -> eve.userId.equals(wire.key())))
                .hasSize(1);
        assertThat(store.eventsOf(eve.email)).isEqualTo(2);
    }

    @Test
    void aCompetitorNeverQualifies() {
        // Given
        Visitor rival = new Visitor("rival-example.com");

        // When
        Wire.send(
                rival.identify(Map.of("title", "CEO")),
                rival.known("Demo Requested", Map.of()),
                rival.known("Pricing Page Viewed", Map.of()),
                rival.known("Content Downloaded", Map.of("type", "case study")));

        // Then
        JsonNode score =
                Wire.said(SCORE_CHANGED, rival.email, one -> total(one) >= 50).get("score");
        assertThat(score.get("qualified").asBoolean()).isFalse();
        assertThat(score.at("/disqualifiedBy/0").asText()).isEqualTo("competitor");
        assertThat(store.count("SELECT crossings::bigint FROM lead WHERE email = $1", rival.email))
                .isZero();
    }

    @Test
    void whatMachinesDoCountsNowhere() {
        // Given
        Visitor bot = new Visitor();
        AcceptedEvent demo =
                Visitor.event("track", "Demo Requested", bot.device, bot.userId, Map.of(), Map.of(), Instant.now(), 10);

        // When
        Wire.send(bot.identify(Map.of()), demo, bot.known("Newsletter Subscribed", Map.of()));

        // Then
        JsonNode said =
                Wire.said(SCORE_CHANGED, bot.email, one -> one.get("optedIn").asBoolean());
        assertThat(said.at("/score/qualified").asBoolean()).isFalse();
        assertThat(said.at("/score/engagement").decimalValue()).isEqualByComparingTo("3");
    }

    @Test
    void everyRecordIsKeyedByItsLeadAndNamesItsCause() {
        // Given
        Visitor cora = new Visitor();
        AcceptedEvent event = cora.identify(Map.of());

        // When
        Wire.send(event);

        // Then
        var wire = TestTopics.await(
                        Topics.SCORES,
                        1,
                        one -> Wire.isByScoring(one)
                                && cora.email.equals(
                                        Wire.json(one).at("/lead/email").asText()))
                .get(0);
        assertThat(wire.key())
                .isEqualTo(Wire.json(wire).get("leadId").asText())
                .isEqualTo(CloudEventHeader.SUBJECT.read(wire.headers()));
        assertThat(CloudEventHeader.CAUSATION_ID.read(wire.headers()))
                .isEqualTo(MessageIds.derived("test", event.messageId()).toString());
        assertThat(CloudEventHeader.SOURCE.read(wire.headers())).isEqualTo("/scoring");
    }

    @Test
    void aHotLeadWhoseEventsComeByManyKeysEndsAtTheExactScore() {
        // Given
        Visitor hot = new Visitor();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        records.add(Wire.record(hot.identify(Map.of())));
        for (int i = 0; i < 1_000; i++) {
            AcceptedEvent event = Visitor.event(
                    "track",
                    "Hot",
                    i % 3 == 0 ? hot.device : "other-" + i + hot.device,
                    hot.userId,
                    Map.of(),
                    Map.of(),
                    Instant.now(),
                    100);
            records.add(Wire.record(event, "key-" + i % 16));
        }
        records.add(Wire.record(hot.known("Form Submitted", Map.of())));
        records.addAll(records.subList(100, 200));

        // When
        Wire.send(records);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> store.eventsOf(hot.email) == 1_002);
        assertThat(store.count("SELECT count(*) FROM lead WHERE user_id = $1 AND merged_into IS NULL", hot.userId))
                .isOne();
    }

    private static BigDecimal sumOfPoints(JsonNode score) {
        return StreamSupport.stream(score.get("contributions").spliterator(), false)
                .map(given -> given.get("points").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double total(JsonNode said) {
        return said.at("/score/total").asDouble();
    }

    private static String at(JsonNode said) {
        return said.get("at").asText();
    }
}
