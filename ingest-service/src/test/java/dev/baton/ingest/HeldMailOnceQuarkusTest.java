package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import dev.baton.contracts.Topics;
import dev.baton.ingest.application.mail.DueEvent;
import dev.baton.ingest.application.mail.HeldMail;
import dev.baton.ingest.application.mail.ReleaseHeldEvents;
import dev.baton.localstack.testing.TestTopics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** A held e-mail event counts once, however often it comes and whoever releases it, and is not kept for ever. */
@BootedIngest
class HeldMailOnceQuarkusTest {

    @Inject
    Pool pool;

    @Inject
    ReleaseHeldEvents release;

    @Inject
    HeldMail mail;

    private final MailRecipient recipient = new MailRecipient();

    @Test
    void heldTwiceJudgedByTwoReleasedOnce() {
        // Given: the record stands twice in the topic, as after a sender's repetition at another replica
        recipient.send(recipient.click("/a", 0));
        ConsumerRecord<String, byte[]> wire = recipient.held().getFirst();
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
        String afterwards = "after-" + recipient.person();
        recipient.send("{\"type\":\"identify\",\"userId\":\"%s\",\"messageId\":\"%s\"}"
                .formatted(recipient.person(), afterwards));

        // Then
        List<ConsumerRecord<String, byte[]>> all = recipient.events(2);
        assertThat(all).hasSize(2);
        assertThat(rows("event IS NULL")).isEqualTo(1);
    }

    @Test
    void oldActivityIsForgottenAndWhatIsHeldIsNot() {
        // Given
        recipient.send(recipient.click("/a", 0));
        recipient.events(1);
        update("received_at = now() - interval '4 days'");

        // When
        release.forgetOld().await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(rows("true")).isZero();
    }

    @Test
    void aRepetitionIsADuplicateWhileTheFirstIsHeld() {
        // Given
        String once = recipient.click("/a", 0);
        recipient.send(once);

        // When
        Requests.keyed()
                .body("{\"batch\":[%s]}".formatted(once))
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("results.status", everyItem(is("duplicate")));

        // Then
        assertThat(recipient.held()).hasSize(1);
    }

    @Test
    void manyLargeOnesAreTakenInPortionsAndAllReleased() {
        // Given: more than is taken at once, all due at the same time
        String large = ",\"note\":\"%s\"".formatted("x".repeat(30_000));
        int requests = 12;
        int each = 15;
        for (int request = 0; request < requests; request++) {
            int from = request * each;
            recipient.send(IntStream.range(from, from + each)
                    .mapToObj(second -> recipient.event("Email Opened", second, large))
                    .toArray(String[]::new));
        }
        recipient.events(requests * each);
        update("event = repeat('x', 30000), released_at = NULL, due_at = now() + interval '1 hour'");

        // When
        List<DueEvent> portion = mail.inOneTransaction(
                        book -> book.takeDue(Instant.now().plus(Duration.ofHours(2)), 1_000))
                .await()
                .indefinitely();

        // Then
        assertThat(portion).hasSizeBetween(1, requests * each - 1);
        update("event = NULL, released_at = now()");
    }

    private long rows(String condition) {
        return pool.preparedQuery("SELECT count(*) FROM email_activity WHERE recipient = $1 AND " + condition)
                .execute(Tuple.of(recipient.person()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private void update(String change) {
        pool.preparedQuery("UPDATE email_activity SET " + change + " WHERE recipient = $1")
                .execute(Tuple.of(recipient.person()))
                .await()
                .indefinitely();
    }
}
