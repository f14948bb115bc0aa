package dev.baton.lifecycle.application;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.kit.inbox.Inbox;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.lifecycle.domain.EntryPolicy;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.Qualification;
import dev.baton.lifecycle.testing.BootedLifecycle;
import dev.baton.lifecycle.testing.Samples;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inbox, lead, history, facts and outbox stand or fall together, and two writers of one lead take turns. */
@BootedLifecycle
class AtomicityQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Pool pool;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Inbox inbox;

    @Inject
    Leads leads;

    @Inject
    Knowledge knowledge;

    @Inject
    Announcer announcer;

    @Inject
    EntryPolicy policy;

    @Inject
    FollowScores followScores;

    @Inject
    FollowSales followSales;

    private LeadId leadId;
    private ScoreNews.Crossed crossing;

    @BeforeEach
    void aCrossing() {
        leadId = new LeadId(MessageIds.next());
        crossing = crossed(1);
    }

    @Test
    void whatFailsAtTheEndLeavesNothingBehind() {
        // Given
        Announcer announcesAndFails = (connection, announcements) -> announcer
                .announce(connection, announcements)
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("the last step failed")));
        Ledger ledger = new Ledger(leads, knowledge, announcesAndFails);
        FollowScores failing = new FollowScores(unitOfWork, new Fresh(inbox), leads, knowledge, ledger, policy);

        // When
        var attempt =
                assertThatThrownBy(() -> failing.take(List.of(crossing)).await().atMost(PATIENCE));

        // Then
        attempt.hasMessage("the last step failed");
        UUID message = crossing.origin().messageId();
        assertThat(count("SELECT count(*) FROM inbox WHERE message_id = $1", message))
                .isZero();
        assertThat(count("SELECT count(*) FROM lead WHERE id = $1", leadId.value()))
                .isZero();
        assertThat(count("SELECT count(*) FROM transition WHERE lead_id = $1", leadId.value()))
                .isZero();
        assertThat(count("SELECT count(*) FROM known_lead WHERE lead_id = $1", leadId.value()))
                .isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE causation_id = $1::uuid::text", message))
                .isZero();
    }

    @Test
    void answersOfTwoWritersAtOnceMoveTheLeadOnce() {
        // Given
        followScores.take(List.of(crossing)).await().atMost(PATIENCE);
        List<Uni<Void>> rivals = List.of(
                followSales.take(List.of(accepted())),
                followSales.take(List.of(accepted())),
                followSales.take(List.of(accepted())),
                followSales.take(List.of(accepted())));

        // When
        Uni.join().all(rivals).andFailFast().await().atMost(PATIENCE);

        // Then
        assertThat(count("SELECT count(*) FROM transition WHERE lead_id = $1", leadId.value()))
                .isEqualTo(2);
        assertThat(count("SELECT version FROM lead WHERE id = $1", leadId.value()))
                .isEqualTo(2);
    }

    @Test
    void theSameNewsTwiceInOneBatchTakesEffectOnce() {
        // Given
        ScoreNews.Crossed next = crossed(2);

        // When
        followScores.take(List.of(crossing, crossing, next, next)).await().atMost(PATIENCE);

        // Then
        assertThat(count("SELECT count(*) FROM transition WHERE lead_id = $1", leadId.value()))
                .isEqualTo(1);
        assertThat(count("SELECT crossing FROM known_lead WHERE lead_id = $1", leadId.value()))
                .isEqualTo(2);
    }

    private ScoreNews.Crossed crossed(int number) {
        Facts facts = new Facts(Samples.lead(leadId.toString(), "a@example.com"), Samples.score(80), List.of());
        Qualification by = new Qualification("default", 3, false);
        return new ScoreNews.Crossed(leadId, true, false, number, by, facts, NOON, origin());
    }

    private SalesNews accepted() {
        return AssignmentMessages.of(leadId, "rita", 1, 1).accepted();
    }

    private static Origin origin() {
        return new Origin(MessageIds.next(), "correlation", null);
    }

    private long count(String sql, UUID id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
