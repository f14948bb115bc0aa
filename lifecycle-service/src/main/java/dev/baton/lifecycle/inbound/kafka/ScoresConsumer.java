package dev.baton.lifecycle.inbound.kafka;

import dev.baton.kit.consume.MessagePipeline;
import dev.baton.lifecycle.application.FollowScores;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code baton.scores}, key = lead id; the news of a merge has the survivor's. */
@ApplicationScoped
class ScoresConsumer {

    private final MessagePipeline pipeline;
    private final ScoreReader reader;
    private final FollowScores followScores;

    ScoresConsumer(MessagePipeline pipeline, ScoreReader reader, FollowScores followScores) {
        this.pipeline = pipeline;
        this.reader = reader;
        this.followScores = followScores;
    }

    @Incoming("scores")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(FollowScores.CONSUMER, records, reader, followScores::take);
    }
}
