package dev.baton.kit.duework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.localstack.testing.StackTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {
            @ResourceArg(name = "service", value = "kit"),
            @ResourceArg(name = "topics", value = "kit.notes,kit.passed-on")
        })
class DueWorkQuarkusTest {

    @Inject
    DueWork dueWork;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Bell bell;

    @Inject
    Stuck stuckAtWork;

    @Inject
    DueWorkStore store;

    @Inject
    DueWorkConfig config;

    @Inject
    Instance<DueWorkHandler> handlers;

    @Inject
    Vertx vertx;

    @Test
    void noMoreIsClaimedThanAskedForHoweverTheDatabaseGoesAboutIt() {
        // Given: a kind that nobody takes, and a database that looks the chosen ones up row by row
        String kind = "nobody-takes-" + UUID.randomUUID();
        List<DueItem> items = IntStream.range(0, 3)
                .mapToObj(i -> new DueItem(kind, "subject-" + i, Instant.now().minusSeconds(9 - i), ""))
                .toList();

        // When
        List<DueItem> claimed = unitOfWork
                .run(connection -> rowByRow(connection)
                        .chain(() -> dueWork.schedule(connection, items))
                        .chain(() -> store.claim(connection, kind, 1)))
                .await()
                .atMost(Duration.ofSeconds(10));

        // Then
        assertThat(claimed).extracting(DueItem::subject).containsExactly("subject-0");
    }

    /** So it does where it knows that the table is all but empty. */
    private static Uni<Void> rowByRow(SqlConnection connection) {
        return connection
                .query("ANALYZE due_work; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off")
                .execute()
                .replaceWithVoid();
    }

    @Test
    void ringsOnceForEachItemAndNeverEarlyThoughTwoReplicasRun() {
        // Given
        DueWorkRunner otherReplica = new DueWorkRunner(unitOfWork, store, config, handlers, vertx);
        otherReplica.start(null);
        Instant dueAt = Instant.now().plusMillis(700);
        String run = UUID.randomUUID().toString();
        List<DueItem> items = IntStream.range(0, 1_000)
                .mapToObj(i -> new DueItem(Bell.KIND, run + i, dueAt, ""))
                .toList();

        // When
        schedule(items);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> items.stream()
                .allMatch(item -> bell.rings(item.subject()) > 0));
        otherReplica.stop(null);
        assertThat(items).allSatisfy(item -> {
            assertThat(bell.rings(item.subject())).isOne();
            assertThat(bell.first(item.subject())).isAfterOrEqualTo(dueAt);
        });
    }

    @Test
    void doesNotRingWhatWasCancelledOrMovedAway() {
        // Given
        String cancelled = "cancelled-" + UUID.randomUUID();
        String moved = "moved-" + UUID.randomUUID();
        String marker = "marker-" + UUID.randomUUID();
        Instant dueAt = Instant.now().plusMillis(400);
        schedule(List.of(new DueItem(Bell.KIND, cancelled, dueAt, ""), new DueItem(Bell.KIND, moved, dueAt, "")));

        // When
        unitOfWork
                .run(connection -> dueWork.cancel(connection, Bell.KIND, List.of(cancelled)))
                .await()
                .atMost(Duration.ofSeconds(5));
        schedule(List.of(
                new DueItem(Bell.KIND, moved, dueAt.plus(Duration.ofHours(1)), ""),
                new DueItem(Bell.KIND, marker, dueAt.plusMillis(1), "")));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> bell.rings(marker) == 1);
        assertThat(bell.rings(cancelled)).isZero();
        assertThat(bell.rings(moved)).isZero();
    }

    @Test
    void oneBadItemDelaysNoOtherAndIsTriedAgain() {
        // Given
        Instant dueAt = Instant.now();
        String bad = Bell.BROKEN_ONCE + UUID.randomUUID();
        String good = "good-" + UUID.randomUUID();

        // When
        schedule(List.of(new DueItem(Bell.KIND, bad, dueAt, ""), new DueItem(Bell.KIND, good, dueAt, "")));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> bell.rings(good) == 1);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> bell.rings(bad) == 1);
    }

    @Test
    void aKindThatHangsMakesNoOtherLate() {
        // Given
        String stuck = "stuck-" + UUID.randomUUID();
        String good = "good-" + UUID.randomUUID();
        schedule(List.of(new DueItem(Stuck.KIND, stuck, Instant.now(), "")));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> stuckAtWork.met());

        // When
        schedule(List.of(new DueItem(Bell.KIND, good, Instant.now(), "")));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> bell.rings(good) == 1);
        stuckAtWork.release();
    }

    private void schedule(List<DueItem> items) {
        unitOfWork
                .run(connection -> dueWork.schedule(connection, items))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    /** Counts its rings; breaks until an item that is named so was met three times. */
    @ApplicationScoped
    public static class Bell implements DueWorkHandler {

        static final String KIND = "test.bell";
        static final String BROKEN_ONCE = "broken-";

        private final Map<String, List<Instant>> rings = new ConcurrentHashMap<>();
        private final Map<String, Integer> meetings = new ConcurrentHashMap<>();

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
            for (DueItem item : items) {
                if (item.subject().startsWith(BROKEN_ONCE) && meetings.merge(item.subject(), 1, Integer::sum) < 3) {
                    return Uni.createFrom().failure(new IllegalStateException("broken"));
                }
            }
            items.forEach(item -> rings.computeIfAbsent(item.subject(), subject -> new CopyOnWriteArrayList<>())
                    .add(Instant.now()));
            return Uni.createFrom().voidItem();
        }

        int rings(String subject) {
            return rings.getOrDefault(subject, List.of()).size();
        }

        Instant first(String subject) {
            return rings.get(subject).getFirst();
        }
    }

    /** Meets an item and does not come back before it is released. */
    @ApplicationScoped
    public static class Stuck implements DueWorkHandler {

        static final String KIND = "test.stuck";

        private final CompletableFuture<Void> released = new CompletableFuture<>();
        private volatile boolean met;

        boolean met() {
            return met;
        }

        void release() {
            released.complete(null);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
            met = true;
            return Uni.createFrom().completionStage(released);
        }
    }
}
