package dev.baton.kit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final Publication.Result DURABLE = new Publication.Result(null, List.of());
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LATE = Duration.ofSeconds(30);

    /** As Kafka's: what it can't take at once it reports on the calling thread. */
    private static final class Moody extends MockProducer<String, byte[]> {
        private int refusals;
        private int refuseFrom = Integer.MAX_VALUE;
        private RuntimeException reason = new TimeoutException("no room");

        private Moody() {
            super(false, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> wire, Callback callback) {
            if (history().size() >= refuseFrom && refusals > 0) {
                refusals--;
                callback.onCompletion(null, reason);
                return CompletableFuture.failedFuture(reason);
            }
            return super.send(wire, callback);
        }

        private void refuse(int from, int times) {
            refuseFrom = from;
            refusals = times;
        }
    }

    private final Moody producer = new Moody();
    private final CompletableFuture<Publication.Result> answer = new CompletableFuture<>();
    private final List<String> settled = new ArrayList<>();

    @Test
    void isDoneWhenTheLastRecordIsDurable() {
        // Given
        Publication publication = publication(2, LATE);
        assertThat(publication.send()).isTrue();
        onTheNetworkThread(producer::completeNext);
        assertThat(answer).isNotDone();

        // When
        onTheNetworkThread(producer::completeNext);

        // Then
        assertThat(answer).isCompletedWithValue(DURABLE);
        assertThat(settled).hasSize(1);
    }

    @Test
    void failsWhenOneRecordDidButOnlyAfterAllAreSettled() {
        // Given
        Publication publication = publication(2, LATE);
        publication.send();
        onTheNetworkThread(() -> producer.errorNext(new IllegalStateException("lost")));
        assertThat(answer).isNotDone();

        // When
        onTheNetworkThread(producer::completeNext);

        // Then
        assertThat(answer.join().failure()).hasRootCauseMessage("lost");
    }

    @Test
    void neverWaitsAndGoesOnWhereItStoppedInOrder() {
        // Given
        producer.refuse(1, 3);
        Publication publication = publication(3, LATE);

        // When
        boolean all = publication.send();
        publication.sendPatiently();
        onTheNetworkThread(() -> IntStream.range(0, 3).forEach(i -> producer.completeNext()));

        // Then
        assertThat(all).isFalse();
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("0", "1", "2");
        assertThat(answer).isCompletedWithValue(DURABLE);
    }

    @Test
    void givesUpInTimeAndWaitsForWhatIsOnItsWay() {
        // Given
        producer.refuse(1, Integer.MAX_VALUE);
        Publication publication = publication(3, SOON);
        publication.send();

        // When
        publication.sendPatiently();

        // Then
        assertThat(answer).isNotDone();
        onTheNetworkThread(producer::completeNext);
        assertThat(answer.join().failure()).hasRootCauseInstanceOf(TimeoutException.class);
        assertThat(settled).hasSize(1);
    }

    @Test
    void whatCanNeverBeSentIsNotTriedAgain() {
        // Given
        producer.reason = new RecordTooLargeException("too large");
        producer.refuse(0, 1);
        Publication publication = publication(2, LATE);

        // When
        boolean all = publication.send();
        onTheNetworkThread(producer::completeNext);

        // Then
        assertThat(all).isTrue();
        assertThat(answer.join().failure()).isNull();
        assertThat(answer.join().refused())
                .containsExactly(new RefusedRecord(0, publication.records().getFirst(), Refusal.RECORD_TOO_LARGE));
    }

    @Test
    void brokersRefusalOfOneRecordNamesThatRecord() {
        // Given
        Publication publication = publication(3, LATE);
        publication.send();

        // When
        onTheNetworkThread(producer::completeNext);
        onTheNetworkThread(() -> producer.errorNext(new TopicAuthorizationException("topic")));
        onTheNetworkThread(producer::completeNext);

        // Then
        assertThat(answer.join().failure()).isNull();
        assertThat(answer.join().refused())
                .extracting(RefusedRecord::position, RefusedRecord::refusal)
                .containsExactly(tuple(1, Refusal.TOPIC_AUTHORIZATION_FAILED));
    }

    private Publication publication(int records, Duration patience) {
        List<ProducerRecord<String, byte[]>> wires = IntStream.range(0, records)
                .mapToObj(i -> new ProducerRecord<>("topic", Integer.toString(i), new byte[10]))
                .toList();
        Publication publication = new Publication(producer, wires, patience, answer::complete);
        publication.whenSettled(() -> settled.add("once"));
        return publication;
    }

    private static void onTheNetworkThread(Runnable acknowledgement) {
        CompletableFuture.runAsync(acknowledgement).join();
    }
}
