package dev.baton.ingest.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.score.LeadErased;
import dev.baton.ingest.application.erasure.Erasure;
import dev.baton.ingest.application.erasure.ForgetPeople;
import dev.baton.kit.consume.MessagePipeline;
import dev.baton.kit.message.InboundMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads who is to be forgotten from {@code baton.scores}; key = lead. All else there is skipped unread. */
@ApplicationScoped
public class ErasuresConsumer {

    private final MessagePipeline pipeline;
    private final ForgetPeople people;
    private final Data<LeadErased> erased;

    public ErasuresConsumer(MessagePipeline pipeline, ForgetPeople people, ObjectMapper json) {
        this.pipeline = pipeline;
        this.people = people;
        this.erased = new Data<>(EventTypes.LEAD_ERASED, LeadErased.class, json);
    }

    @Incoming("erasures")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(ForgetPeople.CONSUMER, records, this::read, people::take);
    }

    /** A lead that another had absorbed comes without fingerprints: its person is the other's. */
    private Erasure read(InboundMessage message) {
        LeadErased data = erased.of(message);
        return data == null || data.salt() == null
                ? null
                : Erasure.of(data.leadId(), data.at(), data.salt(), data.people(), data.devices());
    }
}
