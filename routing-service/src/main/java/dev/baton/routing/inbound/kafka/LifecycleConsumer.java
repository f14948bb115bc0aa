package dev.baton.routing.inbound.kafka;

import dev.baton.kit.consume.MessagePipeline;
import dev.baton.routing.application.FollowLifecycle;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code baton.lifecycle}, key = lead id. */
@ApplicationScoped
class LifecycleConsumer {

    private final MessagePipeline pipeline;
    private final LifecycleReader reader;
    private final FollowLifecycle followLifecycle;

    LifecycleConsumer(MessagePipeline pipeline, LifecycleReader reader, FollowLifecycle followLifecycle) {
        this.pipeline = pipeline;
        this.reader = reader;
        this.followLifecycle = followLifecycle;
    }

    @Incoming("lifecycle")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(FollowLifecycle.CONSUMER, records, reader, followLifecycle::handle);
    }
}
