package dev.baton.ingest.outbound.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.event.RejectedEvent;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.Trace;
import dev.baton.ingest.domain.Acceptance;
import dev.baton.ingest.inbound.front.FrontDoor;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What ingest writes fits into Kafka's default limit, whatever was sent. */
class EventRecordsSizeTest {

    /** Default of the producer's max.request.size; a broker takes 12 bytes more. */
    private static final int LARGEST_RECORD = 1024 * 1024;

    /** Headers of a request, all together; the server accepts no more. */
    private static final int LARGEST_HEADERS = 20 * 1024;

    private static final int LONGEST_ID = 255;
    private static final Trace TRACE = new Trace("c".repeat(LONGEST_ID), "t".repeat(LONGEST_ID));

    private final EventRecords records = new EventRecords(
            JsonMapper.builder().addModule(new JavaTimeModule()).build());

    @Test
    void largestAcceptedEventFits() {
        // Given: "9e9," is what grows most when it is written again
        List<Double> numbers = Collections.nCopies(Acceptance.LARGEST_EVENT_BYTES / 4, 9e9);
        String id = "ü".repeat(LONGEST_ID);
        AcceptedEvent event = new AcceptedEvent(
                id,
                id,
                "track",
                "n".repeat(200),
                id,
                id,
                id,
                id,
                Map.of(),
                Map.of("a", numbers),
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                100,
                Collections.nCopies(20, "e".repeat(200)));

        // Then
        assertThat(size(records.accepted(new Entry.Accepted(UUID.randomUUID(), event), TRACE)))
                .isLessThan(LARGEST_RECORD / 8);
    }

    @Test
    void largestRejectedItemFits() {
        // Given
        String item = "\u0001".repeat(FrontDoor.LARGEST_MESSAGE);
        String id = "ü".repeat(LONGEST_ID);
        RejectedEvent event = new RejectedEvent(
                id,
                id,
                "CODE",
                "/p".repeat(150),
                "d".repeat(500),
                Instant.EPOCH,
                item,
                "track",
                "s".repeat(100),
                Map.of("a", "\u0001".repeat(4 * 1024)),
                "ü".repeat(LARGEST_HEADERS),
                true);

        // Then
        assertThat(size(records.rejected(new Entry.Rejected(UUID.randomUUID(), event), TRACE)))
                .isLessThan(LARGEST_RECORD);
    }

    private static int size(ProducerRecord<String, byte[]> wire) {
        int headers = 0;
        for (var header : wire.headers()) {
            headers += header.key().length() + header.value().length + 8;
        }
        return wire.value().length + headers;
    }
}
