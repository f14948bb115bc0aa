package dev.baton.ingest;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import dev.baton.contracts.Topics;
import dev.baton.localstack.testing.TestTopics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Somebody who got a mail this morning: what the mail's sender reports of them, and what ingest tells of it. */
final class MailRecipient {

    private final String person = "reader-" + UUID.randomUUID();
    private final Instant morning = Instant.now().minusSeconds(7200);

    String person() {
        return person;
    }

    /** When the mail came; the seconds of events count from here. */
    Instant morning() {
        return morning;
    }

    void send(String... items) {
        Requests.keyed()
                .header("X-Request-Id", "mail-" + person)
                .body("{\"batch\":[%s]}".formatted(String.join(",", items)))
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("results.status", everyItem(is("accepted")));
    }

    String click(String link, int second) {
        return click(link, second, "", "");
    }

    String click(String link, int second, String fields, String properties) {
        return event("Email Link Clicked", second, ",\"link_url\":\"%s\"%s".formatted(link, properties), fields);
    }

    String event(String name, int second, String properties) {
        return event(name, second, properties, "");
    }

    private String event(String name, int second, String properties, String fields) {
        return """
                {"type":"track","event":"%s","userId":"%s","properties":{"email_id":"m-1"%s},"timestamp":"%s"%s}""".formatted(name, person, properties, morning.plusSeconds(second), fields);
    }

    /** What was released or corrected, as soon as it is that much. */
    List<ConsumerRecord<String, byte[]>> events(int count) {
        return TestTopics.await(Topics.EVENTS, count, wire -> person.equals(wire.key()));
    }

    /** What waits or waited, as soon as there is anything. */
    List<ConsumerRecord<String, byte[]>> held() {
        return new ArrayList<>(TestTopics.await(Topics.EVENTS_HELD, 1, wire -> person.equals(wire.key())));
    }
}
