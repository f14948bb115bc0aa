package dev.baton.lifecycle.inbound.kafka;

import dev.baton.kit.consume.MessagePipeline;
import dev.baton.lifecycle.application.FollowSales;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code baton.assignments}, key = lead id. */
@ApplicationScoped
class AssignmentsConsumer {

    private final MessagePipeline pipeline;
    private final AssignmentReader reader;
    private final FollowSales followSales;

    AssignmentsConsumer(MessagePipeline pipeline, AssignmentReader reader, FollowSales followSales) {
        this.pipeline = pipeline;
        this.reader = reader;
        this.followSales = followSales;
    }

    @Incoming("assignments")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(FollowSales.CONSUMER, records, reader, followSales::take);
    }
}
