package dev.baton.ingest.outbound.kafka;

import dev.baton.ingest.application.EventLog;
import dev.baton.ingest.application.EventLogUnavailableException;
import dev.baton.ingest.application.Trace;
import dev.baton.kit.message.PublishingException;
import dev.baton.kit.message.RecordPublisher;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Accepted events go to {@code baton.events} or are held back in {@code baton.events.held}, rejected items to {@code baton.events.rejected}, in one send. */
@Singleton
public class KafkaEventLog implements EventLog {

    private final RecordPublisher publisher;
    private final EventRecords records;

    public KafkaEventLog(RecordPublisher publisher, EventRecords records) {
        this.publisher = publisher;
        this.records = records;
    }

    @Override
    public Uni<Void> append(List<Entry> entries, Trace trace) {
        List<ProducerRecord<String, byte[]>> wire = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            wire.add(
                    switch (entry) {
                        case Entry.Accepted accepted -> records.accepted(accepted, trace);
                        case Entry.Held held -> records.held(held, trace);
                        case Entry.Rejected rejected -> records.rejected(rejected, trace);
                    });
        }
        return publisher
                .publish(wire)
                .onFailure(PublishingException.class)
                .transform(EventLogUnavailableException::new);
    }
}
