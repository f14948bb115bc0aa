package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.localstack.testing.TestTopics;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** E-mail events wait, are judged together, and are corrected when the truth comes out later. */
@BootedIngest
class HeldMailQuarkusTest {

    private static final String MANY_LINKS = "many links of one mail within seconds";

    private final MailRecipient recipient = new MailRecipient();

    @Test
    void aBurstIsJudgedBeforeItCountsAndAHumanClickKeepsItsConfidence() {
        // Given
        Instant start = Instant.now();

        // When
        recipient.send(
                recipient.event("Email Delivered", 0, ""),
                recipient.click("/pricing", 600),
                recipient.click("/a", 900),
                recipient.click("/b", 902),
                recipient.click("/c", 904));

        // Then
        List<ConsumerRecord<String, byte[]>> released = recipient.events(5);
        assertThat(released)
                .extracting(wire -> data(wire).getString("properties.link_url"))
                .containsExactlyInAnyOrder(null, "/pricing", "/a", "/b", "/c");
        assertThat(released).allSatisfy(wire -> {
            JsonPath data = data(wire);
            boolean ofTheBurst = List.of("/a", "/b", "/c").contains("" + data.getString("properties.link_url"));
            assertThat(data.getInt("humanConfidence")).isEqualTo(ofTheBurst ? 5 : 100);
            assertThat(data.getList("humanEvidence")).isEqualTo(ofTheBurst ? List.of(MANY_LINKS) : List.of());
            assertThat(wire.key()).isEqualTo(recipient.person());
            assertThat(wire.timestamp())
                    .isGreaterThanOrEqualTo(
                            Instant.parse(data.getString("receivedAt")).toEpochMilli() + 1000);
            assertThat(Instant.parse(data.getString("receivedAt")))
                    .isBetween(start.minusMillis(1), start.plusSeconds(60));
            assertThat(header(wire, CloudEventHeader.TYPE)).isEqualTo(EventTypes.EVENT_ACCEPTED);
            assertThat(header(wire, CloudEventHeader.SOURCE)).isEqualTo("/ingest");
            assertThat(header(wire, CloudEventHeader.TIME)).isEqualTo(data.getString("happenedAt"));
            assertThat(header(wire, CloudEventHeader.CORRELATION_ID)).isEqualTo("mail-" + recipient.person());
        });
        assertThat(released.stream().map(wire -> header(wire, CloudEventHeader.ID)))
                .containsExactlyInAnyOrderElementsOf(recipient.held().stream()
                        .map(wire -> header(wire, CloudEventHeader.ID))
                        .toList());
    }

    @Test
    void aHiddenLinkClickedLaterCorrectsWhatWasReleasedOnce() {
        // Given
        recipient.send(recipient.click("/pricing", 0, ",\"messageId\":\"first-%s\"".formatted(recipient.person()), ""));
        String released = header(recipient.events(1).getFirst(), CloudEventHeader.ID);

        // When
        recipient.send(recipient.click("/trap", 30, "", ",\"honeypot\":true"));
        recipient.send(recipient.click("/again", 45, "", ",\"honeypot\":true"));

        // Then
        List<ConsumerRecord<String, byte[]>> all = recipient.events(4);
        List<ConsumerRecord<String, byte[]>> corrections = corrections(all);
        assertThat(corrections).singleElement().satisfies(wire -> {
            JsonPath data = data(wire);
            assertThat(wire.key()).isEqualTo(recipient.person());
            assertThat(data.getString("eventId")).isEqualTo(released);
            assertThat(data.getString("messageId")).isEqualTo("first-" + recipient.person());
            assertThat(data.getString("userId")).isEqualTo(recipient.person());
            assertThat(data.getInt("humanConfidence")).isEqualTo(2);
            assertThat(data.getList("humanEvidence"))
                    .isEqualTo(List.of("clicked along with a link that people cannot see"));
            assertThat(header(wire, CloudEventHeader.CAUSATION_ID)).isEqualTo(released);
        });
    }

    @Test
    void aLateDeliveryAndABurstThatGoesOnAreLateEvidence() {
        // Given
        recipient.send(recipient.click("/a", 2), recipient.click("/b", 3));
        assertThat(recipient.events(2)).allSatisfy(wire -> assertThat(data(wire).getInt("humanConfidence"))
                .isEqualTo(100));

        // When
        recipient.send(recipient.event("Email Delivered", 0, ""));
        assertThat(corrections(recipient.events(5)))
                .extracting(wire -> data(wire).getInt("humanConfidence"))
                .containsExactly(10, 10);
        recipient.send(recipient.click("/c", 4));

        // Then
        List<Integer> confidences = corrections(recipient.events(8)).stream()
                .map(wire -> data(wire).getInt("humanConfidence"))
                .toList();
        assertThat(confidences).containsExactlyInAnyOrder(10, 10, 5, 5);
    }

    @Test
    void aGatewayThatReadsEverybodysMailIsSeenAcrossRecipients() {
        // Given
        String mail = "campaign-" + recipient.person();
        String[] clicks = IntStream.range(0, 5)
                .mapToObj(i -> """
                        {"type":"track","event":"Email Opened","userId":"%s-%d","context":{"ip":"192.0.2.1"},
                         "properties":{"email_id":"%s"},"timestamp":"%s"}""".formatted(
                                recipient.person(), i, mail, recipient.morning().plusSeconds(i)))
                .toArray(String[]::new);

        // When
        recipient.send(clicks);

        // Then: judged together, or corrected where a loaded machine let some of them pass first
        Map<String, Integer> told = new HashMap<>();
        TestTopics.read(
                Topics.EVENTS,
                wire -> {
                    if (wire.key() != null && wire.key().startsWith(recipient.person())) {
                        told.put(wire.key(), data(wire).getInt("humanConfidence"));
                    }
                },
                () -> told.size() == 5 && Set.copyOf(told.values()).equals(Set.of(5)));
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
