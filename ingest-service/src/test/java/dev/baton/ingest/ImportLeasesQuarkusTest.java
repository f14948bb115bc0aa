package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import dev.baton.contracts.Topics;
import dev.baton.ingest.application.imports.CleanImports;
import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.ImportLeases;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who works on an import, and what happens to those that nobody works on. */
@BootedIngest
class ImportLeasesQuarkusTest {

    private static final String HEADER = "Id\n";

    @Inject
    Pool pool;

    @Inject
    ImportLeases leases;

    @Inject
    CleanImports cleanImports;

    private final String people = "leased-" + UUID.randomUUID();

    @Test
    void anotherReplicaGoesOnWhereTheDeadOneWas() {
        // Given: a replica that took two of four rows, and lives
        String id = uploaded(4, null);
        int position = (HEADER + row(0) + row(1)).length();
        sql(
                "UPDATE import SET state = 'RUNNING', emitted = true, lease_owner = $2, lease_until = now() + interval '1 hour',"
                        + " position = " + position + ", rows = 2,"
                        + " tally = '{\"rows\":2,\"accepted\":2,\"duplicates\":0,\"rejected\":0,\"skipped\":0,\"events\":2,\"codes\":{}}'"
                        + " WHERE id = $1",
                Tuple.of(UUID.fromString(id), UUID.randomUUID()));

        // When: somebody else writes for it, and then it dies
        UUID stranger = UUID.randomUUID();
        assertThat(leases.renew(UUID.fromString(id), stranger)).isEmpty();
        assertThat(leases.commit(UUID.fromString(id), stranger, Import.Progress.NONE, List.of()))
                .isEmpty();
        leases.finish(UUID.fromString(id), stranger, ImportState.FAILED, null, null);
        assertThat(read(id).getString("state")).isEqualTo("RUNNING");
        sql("UPDATE import SET lease_until = now() - interval '1 second' WHERE id = $1", Tuple.of(UUID.fromString(id)));

        // Then
        JsonPath done = await(id, "DONE");
        assertThat(done.getInt("progress.rows")).isEqualTo(4);
        assertThat(done.getInt("progress.accepted")).isEqualTo(4);
        assertThat(importedPeople()).containsExactlyInAnyOrder(people + "-2", people + "-3");
    }

    @Test
    void whatWasPausedGoesOnAndCountsEveryRowOnce() {
        // Given: two batches, the second only after two seconds
        String id = uploaded(600, 250);
        move(id, "start");
        Awaitility.await().until(() -> read(id).getInt("progress.rows") >= 500);

        // When
        move(id, "pause");
        assertThat(read(id).getString("state")).isEqualTo("PAUSED");
        move(id, "start");

        // Then
        JsonPath done = await(id, "DONE");
        assertThat(done.getInt("progress.rows")).isEqualTo(600);
        assertThat(done.getInt("progress.accepted")).isEqualTo(600);
        assertThat(importedPeople()).hasSize(600);
    }

    @Test
    void whatCannotBeDoneNowGoesToTheEndOfTheLine() {
        // Given: the replica is at work for minutes, and two imports wait
        String slow = uploaded(501, 1);
        move(slow, "start");
        Awaitility.await().until(() -> read(slow).getInt("progress.rows") == 500);
        UUID first = waiting("2 hours");
        UUID second = waiting("1 hour");
        UUID other = UUID.randomUUID();

        // When
        Import claimed = leases.claim(other).orElseThrow();
        leases.release(claimed.id(), other);
        Import next = leases.claim(other).orElseThrow();

        // Then
        assertThat(claimed.id()).isEqualTo(first);
        assertThat(next.id()).isEqualTo(second);
        List.of(slow, first.toString(), second.toString()).forEach(id -> move(id, "cancel"));
    }

    private UUID waiting(String since) {
        UUID id = UUID.fromString(uploaded(4, null));
        sql(
                "UPDATE import SET state = 'RUNNING', updated_at = now() - $2::text::interval WHERE id = $1",
                Tuple.of(id, since));
        return id;
    }

    @Test
    void whatNobodyNeedsAnyMoreIsDeleted() {
        // Given
        String idle = declared(4, null);
        List<String> unused = List.of(left("READY", "8 days"), left("PAUSED", "8 days"));
        String fresh = left("PAUSED", "6 days");
        String ended = uploaded(4, null);
        String old = uploaded(4, null);
        List.of(ended, old).forEach(id -> move(id, "cancel"));
        sql(
                "UPDATE import SET updated_at = now() - interval '25 hours' WHERE id = $1",
                Tuple.of(UUID.fromString(idle)));
        sql("UPDATE import SET ended_at = now() - interval '8 days' WHERE id = $1", Tuple.of(UUID.fromString(ended)));
        sql("UPDATE import SET ended_at = now() - interval '91 days' WHERE id = $1", Tuple.of(UUID.fromString(old)));

        // When
        cleanImports.clean(Instant.now()).await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(read(idle).getString("failure.code")).isEqualTo("UPLOAD_IDLE");
        assertThat(read(ended).getBoolean("upload.deleted")).isTrue();
        assertThat(unused).allSatisfy(id -> {
            assertThat(read(id).getString("state")).isEqualTo("CANCELLED");
            assertThat(read(id).getString("failure.code")).isEqualTo("CONTENT_EXPIRED");
        });
        assertThat(read(fresh).getString("state")).isEqualTo("PAUSED");
        admin().get("/v1/imports/" + old).then().statusCode(404);
        UUID[] gone = Stream.concat(Stream.of(idle, ended, old), unused.stream())
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        var pieces = pool.preparedQuery("SELECT 1 FROM import_piece WHERE import_id = ANY($1)")
                .execute(Tuple.of(gone))
                .await()
                .atMost(Duration.ofSeconds(10));
        assertThat(pieces.rowCount()).isZero();
    }

    private String left(String state, String since) {
        String id = uploaded(4, null);
        sql(
                "UPDATE import SET state = $2, updated_at = now() - $3::text::interval WHERE id = $1",
                Tuple.of(UUID.fromString(id), state, since));
        return id;
    }

    private String uploaded(int rows, Integer rowsPerSecond) {
        String id = declared(rows, rowsPerSecond);
        Requests.binary(file(rows).getBytes(StandardCharsets.UTF_8))
                .auth()
                .oauth2(TestTokens.of("ada", Roles.ADMIN))
                .header("Upload-Offset", 0)
                .patch("/v1/imports/" + id + "/content")
                .then()
                .statusCode(204);
        return id;
    }

    private String declared(int rows, Integer rowsPerSecond) {
        return admin().body("""
                        {"name":"leased","source":"local","bytes":%d,"options":{"rowsPerSecond":%s},
                         "mapping":{"userId":"Id","events":[{"name":"Visited"}]}}""".formatted(file(rows).length(), rowsPerSecond))
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String file(int rows) {
        return HEADER + IntStream.range(0, rows).mapToObj(this::row).collect(Collectors.joining());
    }

    private String row(int number) {
        return people + "-" + number + "\n";
    }

    private static void move(String id, String move) {
        admin().post("/v1/imports/" + id + "/" + move).then().statusCode(202);
    }

    private static JsonPath read(String id) {
        return admin().get("/v1/imports/" + id).jsonPath();
    }

    private static JsonPath await(String id, String state) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> read(id), now -> now.getString("state")
                .equals(state));
    }

    private List<String> importedPeople() {
        return RelayTopic.read(Topics.EVENTS, wire -> wire.key().startsWith(people)).stream()
                .map(wire -> wire.key())
                .distinct()
                .toList();
    }

    private void sql(String statement, Tuple arguments) {
        assertThat(pool.preparedQuery(statement)
                        .execute(arguments)
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .rowCount())
                .isEqualTo(1);
    }

    private static RequestSpecification admin() {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of("ada", Roles.ADMIN));
    }
}
