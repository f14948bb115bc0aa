package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.score.Fingerprint;
import dev.baton.contracts.score.LeadErased;
import dev.baton.ingest.application.imports.CleanImports;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.localstack.testing.TestTopics;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whom scoring has forgotten, ingest forgets: in the quarantine, among held mail events, in the errors of imports. */
@BootedIngest
class ErasureQuarkusTest {

    /** More than one step looks at. */
    private static final int MANY = 120;

    @Inject
    Pool pool;

    @Inject
    CleanImports cleanImports;

    @Inject
    ObjectMapper json;

    private final String lead = UUID.randomUUID().toString();
    private final String person = "vera-" + UUID.randomUUID();
    private final String email = person + "@acme.example";
    private final String device = "device-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();

    @Test
    void whoIsForgottenIsFoundInEveryPlaceAndNobodyElseIs() {
        // Given
        TestImports imports = new TestImports();
        TestImports.await(imports.ran(TestImports.MAPPING), "DONE");
        String imported = imports.people + "-3";
        sendRejected();
        send("{\"userId\":\"%s\",\"event\":\"Email Opened\"}".formatted(person));
        Awaitility.await().until(() -> rejections(person) == MANY && rejections(device) == 2 && mails() == 1);
        assertThat(errors(imported)).isOne();

        // When
        erase(imported);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(rejections(person)).isZero();
            assertThat(rejections(email)).isZero();
            assertThat(mails()).isZero();
            assertThat(errors(imported)).isZero();
        });
        assertThat(rejections(device)).as("somebody else's").isOne();
        assertThat(rejections(other)).isOne();
        assertThat(count("SELECT count(*) FROM import_error WHERE row_text LIKE $1", imports.people + "-4%"))
                .isOne();
        Awaitility.await("it is looked for once more, later")
                .until(() -> count(
                                "SELECT count(*) FROM due_work WHERE kind = 'erasure' AND subject = $1"
                                        + " AND due_at > now() + interval '10 minutes'",
                                lead)
                        == 1);
    }

    @Test
    void whoIsForgottenDoesNotComeBackThroughAFileFromBefore() {
        // Given: a file that was tried, so that its report shows people
        TestImports imports = new TestImports();
        String id = imports.uploaded(TestImports.MAPPING);
        TestImports.move(id, "dry-run").statusCode(202);
        Awaitility.await().until(() -> reports(imports.people + "-1") == 1);

        // When
        erase(imports.people + "-1");
        Awaitility.await().until(() -> reports(imports.people) == 0);
        TestImports.move(id, "start").statusCode(202);

        // Then
        JsonPath done = TestImports.await(id, "DONE");
        assertThat(done.getInt("progress.accepted")).isOne();
        assertThat(done.getMap("progress.errorsByCode")).containsEntry("FORGOTTEN", 1);
        assertThat(RelayTopic.read(Topics.EVENTS, wire -> wire.key().startsWith(imports.people)))
                .extracting(wire -> wire.key())
                .containsOnly(imports.people + "-2");
        assertThat(errors(imports.people + "-1")).isZero();
    }

    @Test
    void fingerprintsAreKeptNoLongerThanFilesFromBefore() {
        // Given: a file from before
        UUID id = UUID.fromString(new TestImports().uploaded(TestImports.MAPPING));
        erase("nobody-" + lead);
        Awaitility.await().until(() -> remembered() == 1);
        sql("UPDATE import SET created_at = now() - interval '3 hours' WHERE id = $1", id);
        sql("UPDATE forgotten_person SET erased_at = now() - interval '2 hours' WHERE lead_id = $1", lead);

        // When
        clean();
        assertThat(remembered()).isOne();
        TestImports.admin().delete("/v1/imports/" + id + "/content").then().statusCode(204);
        clean();

        // Then
        assertThat(remembered()).isZero();
    }

    private void clean() {
        cleanImports.clean(Instant.now()).await().atMost(Duration.ofSeconds(10));
    }

    private long remembered() {
        return count("SELECT count(*) FROM forgotten_person WHERE lead_id = $1", lead);
    }

    private void sql(String statement, Object which) {
        pool.preparedQuery(statement).execute(Tuple.of(which)).await().atMost(Duration.ofSeconds(5));
    }

    private long reports(String words) {
        return count("SELECT count(*) FROM import WHERE report LIKE $1", "%" + words + "%");
    }

    private void sendRejected() {
        StringJoiner items = new StringJoiner(",", "{\"batch\":[", "]}");
        items.add("{\"type\":\"track\",\"anonymousId\":\"%s\"}".formatted(device));
        items.add("{\"type\":\"track\",\"anonymousId\":\"%s\",\"userId\":\"%s\"}".formatted(device, other));
        items.add("{\"type\":\"identify\",\"traits\":{\"email\":\"%s\"}}".formatted(email));
        for (int i = 1; i < MANY; i++) {
            items.add("{\"type\":\"track\",\"userId\":\"%s\",\"n\":%d}".formatted(person, i));
        }
        Requests.keyed().body(items.toString()).post("/v1/batch").then().statusCode(200);
    }

    private static void send(String track) {
        Requests.keyed().body(track).post("/v1/track").then().statusCode(200);
    }

    private void erase(String imported) {
        Fingerprint print = new Fingerprint("s");
        LeadErased erased = new LeadErased(
                lead,
                Instant.now(),
                "s",
                List.of(print.of(person), print.of(email), print.of(imported)),
                List.of(print.of(device)));
        TestTopics.send(
                List.of(message(erased).toRecord("scoring"), message(absorbed()).toRecord("scoring")));
    }

    private static LeadErased absorbed() {
        return new LeadErased(UUID.randomUUID().toString(), Instant.now());
    }

    private OutboundMessage message(LeadErased data) {
        try {
            return new OutboundMessage(
                    MessageIds.next(),
                    Topics.SCORES,
                    data.leadId(),
                    EventTypes.LEAD_ERASED,
                    data.at(),
                    null,
                    "c",
                    null,
                    json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private long rejections(String words) {
        return count("SELECT count(*) FROM rejection WHERE item LIKE $1", "%" + words + "%");
    }

    private long mails() {
        return count("SELECT count(*) FROM email_activity WHERE recipient = $1", person);
    }

    private long errors(String words) {
        return count("SELECT count(*) FROM import_error WHERE row_text LIKE $1", "%" + words + "%");
    }

    private long count(String sql, String words) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(words))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}
