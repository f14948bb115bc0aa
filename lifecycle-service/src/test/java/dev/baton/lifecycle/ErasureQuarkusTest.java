package dev.baton.lifecycle;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Roles;
import dev.baton.contracts.Topics;
import dev.baton.contracts.score.LeadErased;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.lifecycle.testing.BootedLifecycle;
import dev.baton.lifecycle.testing.Samples;
import dev.baton.lifecycle.testing.Wire;
import dev.baton.localstack.testing.TestTokens;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What lifecycle keeps of somebody who asked to be forgotten: stages and times. */
@BootedLifecycle
class ErasureQuarkusTest {

    private final String leadId = MessageIds.next().toString();

    @Inject
    Pool pool;

    @Test
    void nothingButStagesAndTimesIsLeftAndNothingComesBack() {
        // Given
        Wire.send(crossed(1));
        Wire.said(leadId, 1);
        assertThat(count("WITH parked AS (INSERT INTO parked_message (topic, key, headers, refusal) VALUES"
                        + " ('baton.lifecycle', convert_to($1, 'UTF8'), '[]', 'RECORD_TOO_LARGE') RETURNING id)"
                        + " SELECT count(*) FROM parked"))
                .isOne();
        Wire.send(Wire.message(
                Topics.ASSIGNMENTS,
                EventTypes.ASSIGNMENT_CREATED,
                leadId,
                Samples.assignment(leadId, 1, "OPEN", "rita", null, NOON)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("SELECT count(*) FROM holding WHERE lead_id::text = $1") == 1);

        // When
        ProducerRecord<String, byte[]> erased =
                Wire.message(Topics.SCORES, EventTypes.LEAD_ERASED, leadId, new LeadErased(leadId, NOON));
        Wire.send(erased, erased, crossed(2), crossed(3));

        // Then
        assertThat(Wire.header(Wire.said(leadId, 2).getLast(), CloudEventHeader.TYPE))
                .isEqualTo(EventTypes.LIFECYCLE_ERASED);
        String next = MessageIds.next().toString();
        Wire.send(Wire.message(
                Topics.SCORES, EventTypes.THRESHOLD_CROSSED, leadId, Samples.crossed(next, "UP", 1, NOON)));
        Wire.said(next, 1);
        assertThat(Wire.said(leadId, 2)).hasSize(2);
        assertThat(count("SELECT count(*) FROM parked_message WHERE key = convert_to($1, 'UTF8')"))
                .isZero();
        assertThat(count("SELECT count(*) FROM holding WHERE lead_id::text = $1"))
                .isZero();
        assertThat(count("SELECT count(*) FROM known_lead WHERE lead_id::text = $1"))
                .isZero();
        assertThat(count("SELECT count(*) FROM transition WHERE lead_id::text = $1 AND causing_event_id IS NULL"))
                .isOne();
        assertThat(count("SELECT count(*) FROM lead WHERE id::text = $1 AND stage = 'MQL' AND erased_at IS NOT NULL"))
                .isOne();
        given().auth()
                .oauth2(TestTokens.of("max", Roles.SALES_MANAGER))
                .get("/v1/leads/" + leadId)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:baton:problem:lead-erased"));
    }

    private ProducerRecord<String, byte[]> crossed(int crossing) {
        return Wire.message(
                Topics.SCORES,
                EventTypes.THRESHOLD_CROSSED,
                leadId,
                Samples.crossed(leadId, "UP", crossing, NOON.plusSeconds(crossing)));
    }

    private long count(String sql) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(leadId))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }
}
