package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import dev.baton.contracts.Topics;
import dev.baton.ingest.application.mail.ReleaseHeldEvents;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.localstack.testing.StackTestResource;
import dev.baton.localstack.testing.TestTopics;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** A held e-mail event counts once, however often it comes and whoever releases it, and is not kept for ever. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "ingest"))
class HeldMailOnceQuarkusTest {

    @Inject
    Pool pool;

    @Inject
    ReleaseHeldEvents release;

    private final String person = "reader-" + UUID.randomUUID();
    private final Instant morning = Instant.now().minusSeconds(7200);

    @Test
    void heldTwiceJudgedByTwoReleasedOnce() {
        // Given: the record stands twice in the topic, as after a sender's repetition at another replica
        send(click("/a", 0));
        ConsumerRecord<String, byte[]> wire = held().getFirst();
        TestTopics.send(List.of(
                new ProducerRecord<>(Topics.EVENTS_HELD, null, wire.key(), wire.value(), wire.headers()),
                new ProducerRecord<>(Topics.EVENTS_HELD, null, wire.key(), wire.value(), wire.headers())));

        // When: two replicas look at the same instants
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Uni.join()
                    .all(release.releaseDue(), release.releaseDue())
                    .andFailFast()
                    .await()
                    .indefinitely();
            return rows("released_at IS NOT NULL") == 1;
        });
        String afterwards = "after-" + person;
        send("{\"type\":\"identify\",\"userId\":\"%s\",\"messageId\":\"%s\"}".formatted(person, afterwards));

        // Then
        List<ConsumerRecord<String, byte[]>> all = events(2);
        assertThat(all).hasSize(2);
        assertThat(rows("event IS NULL")).isEqualTo(1);
    }

    @Test
    void oldActivityIsForgottenAndWhatIsHeldIsNot() {
        // Given
        send(click("/a", 0));
        events(1);
        update("received_at = now() - interval '4 days'");

        // When
        release.forgetOld().await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(rows("true")).isZero();
    }

    @Test
    void aRepetitionIsADuplicateWhileTheFirstIsHeld() {
        // Given
        String once = click("/a", 0);
        send(once);

        // When
        Requests.keyed()
                .body("{\"batch\":[%s]}".formatted(once))
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("results.status", everyItem(is("duplicate")));

        // Then
        assertThat(held()).hasSize(1);
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

    private long rows(String condition) {
        return pool.preparedQuery("SELECT count(*) FROM email_activity WHERE recipient = $1 AND " + condition)
                .execute(Tuple.of(person))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private void update(String change) {
        pool.preparedQuery("UPDATE email_activity SET " + change + " WHERE recipient = $1")
                .execute(Tuple.of(person))
                .await()
                .indefinitely();
    }

    private static String header(ConsumerRecord<String, byte[]> wire, CloudEventHeader header) {
        return RelayTopic.header(wire, header);
    }
}
