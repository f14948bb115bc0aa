package dev.baton.routing.outbound.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.application.port.DayFiguresView;
import dev.baton.routing.application.view.DayFigures;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SQL that counts what happened to offers. */
@BootedRouting
class SqlDayFiguresQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Desk desk;

    @Inject
    DayFiguresView figures;

    @Inject
    Pool pool;

    @BeforeEach
    void ritaGetsTheLeads() {
        desk.clear();
        desk.sendEverybodyAwayBut("rita");
    }

    @Test
    void offersWithoutAResponseAreCountedAsMissed() {
        // Given
        String answered = Wire.handOver(Journey.begin());
        People.rep("rita")
                .post("/v1/assignments/" + answered + "/acknowledge")
                .then()
                .statusCode(200);
        ended(Wire.handOver(Journey.begin()), "SLA_BREACHED", "1 hour");
        ended(Wire.handOver(Journey.begin()), "SLA_BREACHED", "23 hours");
        ended(Wire.handOver(Journey.begin()), "SLA_BREACHED", "25 hours");
        ended(Wire.handOver(Journey.begin()), "LEAD_MOVED_ON", "1 hour");

        // When
        DayFigures ofRita = since("rita");

        // Then
        assertThat(ofRita.answered()).isEqualTo(1);
        assertThat(ofRita.missed()).isEqualTo(2);
        assertThat(ofRita.accepted()).isZero();
        assertThat(since("sam")).isEqualTo(new DayFigures(0, 0, 0, 0, null));
    }

    @Test
    void acceptedAndRejectedLeadsAreCounted() {
        // Given
        String accepted = Wire.handOver(Journey.begin());
        People.rep("rita")
                .post("/v1/assignments/" + accepted + "/accept")
                .then()
                .statusCode(200);
        String rejected = Wire.handOver(Journey.begin());
        People.rep("rita")
                .body("{\"reasonCode\":\"NO_BUDGET\"}")
                .post("/v1/assignments/" + rejected + "/reject")
                .then()
                .statusCode(200);

        // When
        DayFigures ofRita = since("rita");

        // Then
        assertThat(ofRita.answered()).isEqualTo(2);
        assertThat(ofRita.missed()).isZero();
        assertThat(ofRita.accepted()).isEqualTo(1);
        assertThat(ofRita.rejected()).isEqualTo(1);
        assertThat(ofRita.medianResponse()).isNotNull();
    }

    @Test
    void figuresAreReadThroughIndexesOnly() {
        // When
        String plan = plan(SqlDayFigures.FIGURES.replace("$1", "NULL").replace("$2", "now() - interval '1 day'"));

        // Then
        assertThat(plan)
                .contains("ix_assignment_closed_at", "ix_assignment_acknowledged_at", "ix_assignment_accepted_at")
                .doesNotContain("Seq Scan on assignment");
    }

    private void ended(String assignment, String cause, String ago) {
        desk.run(
                "UPDATE assignment SET state = 'EXPIRED', reason = '%s', closed_at = now() - interval '%s' WHERE id = '%s'"
                        .formatted(cause, ago, assignment));
    }

    private DayFigures since(String rep) {
        return figures.since(Optional.of(rep), Instant.now().minus(Duration.ofHours(24)))
                .await()
                .atMost(PATIENCE);
    }

    /** The plan of a statement where the table is large: nothing else than indexes is worth reading. */
    private String plan(String statement) {
        return pool.withTransaction(connection -> connection
                        .query("SET LOCAL enable_seqscan = off; SET LOCAL enable_nestloop = off;"
                                + " SET LOCAL enable_indexscan = off")
                        .execute()
                        .chain(() -> connection.query("EXPLAIN " + statement).execute()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .collect(Collectors.joining("\n")))
                .await()
                .atMost(PATIENCE);
    }
}
