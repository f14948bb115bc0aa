package dev.baton.ingest.application.seen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.IngestSettings;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Repetitions are recognised on every replica for weeks; nothing new is ever taken for one. */
class SeenMessagesTest {

    private static final Instant NEARLY_MIDNIGHT = Instant.parse("2026-03-04T23:59:59.900Z");

    private final FakeSeenStore store = new FakeSeenStore();
    private final AdjustableClock clock = new AdjustableClock(NEARLY_MIDNIGHT);
    private final Replica one = new Replica(IngestSettings.defaults());
    private final Replica other = new Replica(IngestSettings.defaults());
    private final UUID id = UUID.randomUUID();

    @Test
    void aNewMessageIsAcceptedWithoutAskingTheRecord() {
        // Given
        one.reads(id);

        // Then
        assertThat(one.knows(UUID.randomUUID())).isFalse();
        assertThat(store.asked).isZero();
    }

    @Test
    void whatOneReplicaTookTheOtherKnows() {
        // When: each tails the log, one of them writes down
        one.reads(id);
        one.writes(id);
        other.reads(id);

        // Then
        assertThat(other.knows(id)).isTrue();
    }

    @Test
    void aReplicaKnowsAfterARestartWhatWasWrittenDown() {
        // Given
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(25_000).toList();
        many.forEach(one::writes);

        // When
        Replica restarted = new Replica(IngestSettings.defaults());
        restarted.keep.fill(Integer.MAX_VALUE).await().indefinitely();

        // Then
        assertThat(many.stream()
                        .filter(any -> restarted.seen.doubtful(List.of(any)).isEmpty()))
                .isEmpty();
        assertThat(restarted.knows(many.getLast())).isTrue();
    }

    @Test
    void aRepetitionAfterMidnightIsRecognisedAndSoItIsForThirtyDays() {
        // Given
        one.reads(id);
        one.writes(id);

        // Then
        clock.now = NEARLY_MIDNIGHT.plusMillis(200);
        assertThat(one.knows(id)).isTrue();
        clock.now = NEARLY_MIDNIGHT.plus(Duration.ofDays(30));
        one.keep.forget().await().indefinitely();
        assertThat(one.knows(id)).isTrue();
        clock.now = NEARLY_MIDNIGHT.plus(Duration.ofDays(31));
        one.keep.forget().await().indefinitely();
        assertThat(one.knows(id)).isFalse();
        assertThat(store.days).isEmpty();
    }

    @Test
    void recordsReadAgainAreWrittenUnderTheDayTheyWereWrittenOn() {
        // Given
        one.writes(id);
        clock.now = NEARLY_MIDNIGHT.plus(Duration.ofDays(3));

        // When: the group begins anew
        one.write.write(List.of(new SeenId(id, NEARLY_MIDNIGHT))).await().indefinitely();
        one.write
                .write(List.of(new SeenId(UUID.randomUUID(), NEARLY_MIDNIGHT.minus(Duration.ofDays(60)))))
                .await()
                .indefinitely();

        // Then
        assertThat(store.days).hasSize(1);
        assertThat(store.days.values()).containsExactly(new TreeSet<>(Set.of(id)));
    }

    @Test
    void aFullFilterNeverLosesAnEvent() {
        // Given: room for hundreds, filled with thousands
        Replica narrow = new Replica(IngestSettings.of(Map.of("baton.ingest.seen.memory", "65536")));
        Stream.generate(UUID::randomUUID).limit(20_000).forEach(narrow::reads);

        // When
        List<UUID> fresh = Stream.generate(UUID::randomUUID).limit(200).toList();

        // Then
        assertThat(fresh.stream()
                        .filter(any -> !narrow.seen.doubtful(List.of(any)).isEmpty()))
                .hasSizeGreaterThan(100);
        assertThat(fresh).noneMatch(narrow::knows);
    }

    @Test
    void whileTheRecordIsAwayOrSilentEverythingIsNewAndItIsAskedNowAndThenOnly() {
        // Given
        one.reads(id);
        one.writes(id);

        // When
        store.broken = () -> Uni.createFrom().failure(new IllegalStateException("away"));
        boolean whileAway = one.knows(id);
        boolean paused = one.knows(id);
        clock.now = clock.now.plusSeconds(2);
        store.broken = () -> Uni.createFrom().nothing();
        boolean whileSilent = one.knows(id);

        // Then
        assertThat(List.of(whileAway, paused, whileSilent)).containsOnly(false);
        assertThat(store.asked).isEqualTo(2);
        store.broken = null;
        clock.now = clock.now.plusSeconds(2);
        assertThat(one.knows(id)).isTrue();
    }

    @Test
    void switchedOffNothingIsWrittenDown() {
        // Given
        Replica off = new Replica(IngestSettings.of(Map.of("baton.ingest.seen.days", "0")));

        // When
        off.writes(id);
        off.keep.fill(Integer.MAX_VALUE).chain(off.keep::forget).await().indefinitely();

        // Then
        assertThat(store.days).isEmpty();
        assertThat(off.knows(id)).isFalse();
    }

    private final class Replica {
        private final SeenMessages seen;
        private final WriteSeen write;
        private final KeepSeen keep;

        private Replica(IngestConfig settings) {
            seen = new SeenMessages(store, settings, clock);
            write = new WriteSeen(store, seen);
            keep = new KeepSeen(store, seen, settings);
        }

        private void reads(UUID any) {
            seen.remember(List.of(new SeenId(any, clock.now)));
        }

        private void writes(UUID any) {
            write.write(List.of(new SeenId(any, clock.now))).await().indefinitely();
        }

        private boolean knows(UUID any) {
            Map<UUID, List<Long>> doubtful = seen.doubtful(List.of(any));
            return !doubtful.isEmpty()
                    && seen.known(doubtful).await().indefinitely().contains(any);
        }
    }

    private static final class AdjustableClock extends Clock {
        private Instant now;

        private AdjustableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
