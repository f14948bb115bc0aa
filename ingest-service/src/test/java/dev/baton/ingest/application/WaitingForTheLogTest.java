package dev.baton.ingest.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.seen.SeenId;
import dev.baton.ingest.application.seen.SeenMessages;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** While Kafka is away requests wait for seconds: what they sent must not stay in memory parsed. */
class WaitingForTheLogTest {

    private static final String SOURCE = new UUID(0, 1).toString();
    private static final UUID EVENT = MessageIds.derived(SOURCE, "m");

    /** What a request waits for before it comes to the log. */
    private enum Way {
        STRAIGHT,
        NEW_USER_AGENT,
        PERHAPS_SEEN
    }

    private final IngestConfig settings = IngestSettings.defaults();
    private final RecentMessages recent = new RecentMessages(settings);
    private final UsageCounter counter = new UsageCounter();
    private final List<UniEmitter<? super Void>> log = new ArrayList<>();
    private final Map<Way, WeakReference<Object>> parsed = new EnumMap<>(Way.class);

    @Test
    void nothingParsedIsHeldUntilTheLogAnswers() {
        // Given
        List<UniAssertSubscriber<List<Outcome>>> answers = new ArrayList<>();

        // When
        for (Way way : Way.values()) {
            answers.add(accept(way).accept(submission(way)).subscribe().withSubscriber(UniAssertSubscriber.create()));
        }

        // Then: all wait, and one collection of garbage finds everything they sent
        assertThat(log).hasSize(Way.values().length);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            System.gc();
            assertThat(parsed).allSatisfy((way, one) -> assertThat(one.get()).isNull());
        });
        log.forEach(waiting -> waiting.complete(null));
        assertThat(answers).allSatisfy(answer -> answer.assertItem(List.of(new Outcome.Accepted("m"))));
        assertThat(recent.contains(EVENT)).isTrue();
        assertThat(counter.take()).containsExactly(new UsageStore.Line(new UUID(0, 1), 3, 0));
    }

    private AcceptCalls accept(Way way) {
        SeenMessages seen = Judges.nothingSeen(settings);
        if (way == Way.PERHAPS_SEEN) {
            seen.remember(List.of(new SeenId(EVENT, Instant.now())));
        }
        EventLog away = (entries, trace) -> Uni.createFrom().emitter(waiting -> log.add(waiting));
        return new AcceptCalls(
                new CountedEventLog(away, counter),
                recent,
                seen,
                way == Way.NEW_USER_AGENT ? Judges.newAgents() : Judges.noAgents(),
                Judges.of(recent, settings));
    }

    private Submission submission(Way way) {
        List<Object> large = new ArrayList<>(List.of(0));
        parsed.put(way, new WeakReference<>(large));
        RawItem item = new RawItem(
                Map.of("messageId", "m", "userId", "u", "event", "E", "properties", Map.of("x", large)), null, 80);
        Reception reception = Reception.ofSingle(SOURCE, Instant.now(), TrackingKind.TRACK, "Mozilla/5.0 (new)");
        return new Submission(reception, List.of(item), index -> item.toString(), new Trace("c", null));
    }
}
