package dev.baton.ingest.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.seen.SeenId;
import dev.baton.ingest.application.seen.SeenMessages;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.domain.human.AgentKind;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    private final AtomicReference<UniEmitter<? super Void>> log = new AtomicReference<>();

    @ParameterizedTest
    @EnumSource(Way.class)
    void nothingParsedIsHeldUntilTheLogAnswers(Way way) {
        // Given
        List<WeakReference<Object>> parsed = new ArrayList<>();

        // When
        UniAssertSubscriber<List<Outcome>> answer =
                accept(way).accept(submission(parsed)).subscribe().withSubscriber(UniAssertSubscriber.create());

        // Then
        answer.assertNotTerminated();
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            System.gc();
            assertThat(parsed).hasSize(1).allSatisfy(one -> assertThat(one.get())
                    .isNull());
        });
        log.get().complete(null);
        answer.assertCompleted().assertItem(List.of(new Outcome.Accepted("m")));
        assertThat(recent.contains(EVENT)).isTrue();
        assertThat(counter.take()).containsExactly(new UsageStore.Line(new UUID(0, 1), 1, 0));
    }

    private AcceptCalls accept(Way way) {
        SeenMessages seen = Judges.nothingSeen(settings);
        if (way == Way.PERHAPS_SEEN) {
            seen.remember(List.of(new SeenId(EVENT, Instant.now())));
        }
        EventLog away = (entries, trace) -> Uni.createFrom().emitter(waiting -> log.set(waiting));
        return new AcceptCalls(
                new CountedEventLog(away, counter),
                recent,
                seen,
                way == Way.NEW_USER_AGENT ? new NothingKnown() : Judges.noAgents(),
                Judges.of(recent, settings));
    }

    private static Submission submission(List<WeakReference<Object>> parsed) {
        List<Object> large = new ArrayList<>(List.of(0));
        parsed.add(new WeakReference<>(large));
        RawItem item = new RawItem(
                Map.of("messageId", "m", "userId", "u", "event", "E", "properties", Map.of("x", large)), null, 80);
        Reception reception = Reception.ofSingle(SOURCE, Instant.now(), TrackingKind.TRACK, "Mozilla/5.0 (new)");
        return new Submission(reception, List.of(item), index -> item.toString(), new Trace("c", null));
    }

    private static final class NothingKnown implements UserAgents {
        @Override
        public AgentKind of(String userAgent) {
            return AgentKind.UNKNOWN;
        }

        @Override
        public boolean knows(String userAgent) {
            return false;
        }

        @Override
        public Uni<Void> learn(Collection<String> userAgents) {
            return Uni.createFrom().voidItem();
        }
    }
}
