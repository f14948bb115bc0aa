package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.localstack.testing.StackTestResource;
import dev.baton.localstack.testing.TestTopics;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** E-mail events wait, are judged together, and are corrected when the truth comes out later. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "ingest"))
class HeldMailQuarkusTest {

    private static final String MANY_LINKS = "many links of one mail within seconds";

    private final String person = "reader-" + UUID.randomUUID();
    private final Instant morning = Instant.now().minusSeconds(7200);

    @Test
    void aBurstIsJudgedBeforeItCountsAndAHumanClickKeepsItsConfidence() {
        // Given
        Instant start = Instant.now();

        // When
        send(
                event("Email Delivered", 0, ""),
                click("/pricing", 600),
                click("/a", 900),
                click("/b", 902),
                click("/c", 904));

        // Then
        List<ConsumerRecord<String, byte[]>> released = events(5);
        assertThat(released)
                .extracting(wire -> data(wire).getString("properties.link_url"))
                .containsExactlyInAnyOrder(null, "/pricing", "/a", "/b", "/c");
        assertThat(released).allSatisfy(wire -> {
            JsonPath data = data(wire);
            boolean ofTheBurst = List.of("/a", "/b", "/c").contains("" + data.getString("properties.link_url"));
            assertThat(data.getInt("humanConfidence")).isEqualTo(ofTheBurst ? 5 : 100);
            assertThat(data.getList("humanEvidence")).isEqualTo(ofTheBurst ? List.of(MANY_LINKS) : List.of());
            assertThat(wire.key()).isEqualTo(person);
            assertThat(wire.timestamp())
                    .isGreaterThanOrEqualTo(
                            Instant.parse(data.getString("receivedAt")).toEpochMilli() + 1000);
            assertThat(Instant.parse(data.getString("receivedAt")))
                    .isBetween(start.minusMillis(1), start.plusSeconds(60));
            assertThat(header(wire, CloudEventHeader.TYPE)).isEqualTo(EventTypes.EVENT_ACCEPTED);
            assertThat(header(wire, CloudEventHeader.SOURCE)).isEqualTo("/ingest");
            assertThat(header(wire, CloudEventHeader.TIME)).isEqualTo(data.getString("happenedAt"));
            assertThat(header(wire, CloudEventHeader.CORRELATION_ID)).isEqualTo("mail-" + person);
        });
        assertThat(released.stream().map(wire -> header(wire, CloudEventHeader.ID)))
                .containsExactlyInAnyOrderElementsOf(held().stream()
                        .map(wire -> header(wire, CloudEventHeader.ID))
                        .toList());
    }

    @Test
    void aHiddenLinkClickedLaterCorrectsWhatWasReleasedOnce() {
        // Given
        send(click("/pricing", 0, ",\"messageId\":\"first-%s\"".formatted(person), ""));
        String released = header(events(1).getFirst(), CloudEventHeader.ID);

        // When
        send(click("/trap", 30, "", ",\"honeypot\":true"));
        send(click("/again", 45, "", ",\"honeypot\":true"));

        // Then
        List<ConsumerRecord<String, byte[]>> all = events(4);
        List<ConsumerRecord<String, byte[]>> corrections = corrections(all);
        assertThat(corrections).singleElement().satisfies(wire -> {
            JsonPath data = data(wire);
            assertThat(wire.key()).isEqualTo(person);
            assertThat(data.getString("eventId")).isEqualTo(released);
            assertThat(data.getString("messageId")).isEqualTo("first-" + person);
            assertThat(data.getString("userId")).isEqualTo(person);
            assertThat(data.getInt("humanConfidence")).isEqualTo(2);
            assertThat(data.getList("humanEvidence"))
                    .isEqualTo(List.of("clicked along with a link that people cannot see"));
            assertThat(header(wire, CloudEventHeader.CAUSATION_ID)).isEqualTo(released);
        });
    }

    @Test
    void aLateDeliveryAndABurstThatGoesOnAreLateEvidence() {
        // Given
        send(click("/a", 2), click("/b", 3));
        assertThat(events(2)).allSatisfy(wire -> assertThat(data(wire).getInt("humanConfidence"))
                .isEqualTo(100));

        // When
        send(event("Email Delivered", 0, ""));
        assertThat(corrections(events(5)))
                .extracting(wire -> data(wire).getInt("humanConfidence"))
                .containsExactly(10, 10);
        send(click("/c", 4));

        // Then
        List<Integer> confidences = corrections(events(8)).stream()
                .map(wire -> data(wire).getInt("humanConfidence"))
                .toList();
        assertThat(confidences).containsExactlyInAnyOrder(10, 10, 5, 5);
    }

    @Test
    void aGatewayThatReadsEverybodysMailIsSeenAcrossRecipients() {
        // Given
        String mail = "campaign-" + person;
        String[] clicks = IntStream.range(0, 5)
                .mapToObj(i -> """
                        {"type":"track","event":"Email Opened","userId":"%s-%d","context":{"ip":"192.0.2.1"},
                         "properties":{"email_id":"%s"},"timestamp":"%s"}""".formatted(person, i, mail, morning.plusSeconds(i)))
                .toArray(String[]::new);

        // When
        send(clicks);

        // Then: judged together, or corrected where a loaded machine let some of them pass first
        Map<String, Integer> told = new HashMap<>();
        TestTopics.read(
                Topics.EVENTS,
                wire -> {
                    if (wire.key() != null && wire.key().startsWith(person)) {
                        told.put(wire.key(), data(wire).getInt("humanConfidence"));
                    }
                },
                () -> told.size() == 5 && Set.copyOf(told.values()).equals(Set.of(5)));
    }

    private void send(String... items) {
        Requests.keyed()
                .header("X-Request-Id", "mail-" + person)
                .body("{\"batch\":[%s]}".formatted(String.join(",", items)))
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("results.status", everyItem(is("accepted")));
    }

    private String click(String link, int second) {
        return click(link, second, "", "");
    }

    private String click(String link, int second, String fields, String properties) {
        return event("Email Link Clicked", second, ",\"link_url\":\"%s\"%s".formatted(link, properties), fields);
    }

    private String event(String name, int second, String properties) {
        return event(name, second, properties, "");
    }

    private String event(String name, int second, String properties, String fields) {
        return """
                {"type":"track","event":"%s","userId":"%s","properties":{"email_id":"m-1"%s},"timestamp":"%s"%s}""".formatted(name, person, properties, morning.plusSeconds(second), fields);
    }

    private List<ConsumerRecord<String, byte[]>> events(int count) {
        return TestTopics.await(Topics.EVENTS, count, wire -> person.equals(wire.key()));
    }

    private List<ConsumerRecord<String, byte[]>> held() {
        return new ArrayList<>(TestTopics.await(Topics.EVENTS_HELD, 1, wire -> person.equals(wire.key())));
    }

    private static List<ConsumerRecord<String, byte[]>> corrections(List<ConsumerRecord<String, byte[]>> all) {
        return all.stream()
                .filter(wire -> header(wire, CloudEventHeader.TYPE).equals(EventTypes.EVENT_CORRECTED))
                .toList();
    }

    private static JsonPath data(ConsumerRecord<String, byte[]> wire) {
        return JsonPath.from(RelayTopic.text(wire));
    }

    private static String header(ConsumerRecord<String, byte[]> wire, CloudEventHeader header) {
        return RelayTopic.header(wire, header);
    }
}
