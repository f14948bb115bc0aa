package dev.baton.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.localstack.testing.StackTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {
            @ResourceArg(name = "service", value = "kit"),
            @ResourceArg(name = "topics", value = "kit.notes,kit.passed-on")
        })
class UnitOfWorkQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @Inject
    UnitOfWork unitOfWork;

    @Test
    void deadlockedTransactionsAreRepeatedUntilAllTakeEffectOnce() {
        // Given
        List<UUID> notes =
                IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();
        notes.forEach(id -> execute("INSERT INTO note VALUES ($1, '')", id));

        // When
        List<Uni<Void>> circle = IntStream.range(0, 3)
                .mapToObj(i -> unitOfWork.run(connection -> append(connection, notes.get(i), notes.get((i + 1) % 3))))
                .toList();
        Uni.join().all(circle).andFailFast().await().atMost(PATIENCE);

        // Then
        assertThat(notes).allSatisfy(id -> assertThat(text(id)).isEqualTo("++"));
    }

    @Test
    void serializationFailureIsRepeatedAndAtLastReported() {
        // Given
        AtomicInteger runs = new AtomicInteger();

        // Then
        assertThatThrownBy(() -> unitOfWork
                        .<Void>run(connection -> {
                            runs.incrementAndGet();
                            return Uni.createFrom().failure(new PgException("conflict", "ERROR", "40001", null));
                        })
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOf(PgException.class);
        assertThat(runs).hasValue(9);
    }

    @Test
    void otherFailuresAreNotRepeated() {
        // Given
        AtomicInteger runs = new AtomicInteger();

        // Then
        assertThatThrownBy(() -> unitOfWork
                        .<Void>run(connection -> {
                            runs.incrementAndGet();
                            return Uni.createFrom().failure(new PgException("unique", "ERROR", "23505", null));
                        })
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOf(PgException.class);
        assertThat(runs).hasValue(1);
    }

    /** Long enough between the two rows that every transaction holds its first when it asks for its second. */
    private static Uni<Void> append(SqlConnection connection, UUID first, UUID second) {
        return add(connection, first)
                .chain(() -> connection.query("SELECT pg_sleep(0.3)").execute())
                .chain(() -> add(connection, second));
    }

    private static Uni<Void> add(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery("UPDATE note SET text = text || '+' WHERE id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    private void execute(String sql, UUID id) {
        var unused = pool.preparedQuery(sql).execute(Tuple.of(id)).await().atMost(PATIENCE);
    }

    private String text(UUID id) {
        return pool.preparedQuery("SELECT text FROM note WHERE id = $1")
                .execute(Tuple.of(id))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }
}
