package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.score.Fingerprint;
import dev.baton.contracts.score.LeadErased;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.localstack.testing.TestTopics;
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
