package dev.baton.scoring.application.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lead.Activity;
import dev.baton.scoring.application.DraftEvaluations;
import dev.baton.scoring.application.PlacedEvent;
import dev.baton.scoring.application.StageNews;
import dev.baton.scoring.application.Timeline;
import dev.baton.scoring.application.trial.LeadOutcomes;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.trial.LeadOutcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadDecidedTest {

    private final Map<UUID, List<LeadEvent>> histories = new HashMap<>();
    private final ReadDecided read = new ReadDecided(new AllWon(), new Remembered(), null, new DraftEvaluations());

    @Test
    void whoObjectsToProfilingIsNoEvidenceWheneverTheyDid() {
        // Given
        UUID silent = lead(Given.traits(Map.of("title", "CEO"), Given.NOW.minusSeconds(60)));
        lead(consent(false, Given.NOW.minusSeconds(60)));
        lead(consent(false, Given.NOW.plusSeconds(60)));
        UUID allowsAgain = lead(consent(false, Given.NOW.minusSeconds(60)), consent(true, Given.NOW.plusSeconds(60)));

        // When
        List<Decided> decided =
                read.of(histories.keySet(), Given.defaultModel()).await().indefinitely();

        // Then
        assertThat(decided).extracting(Decided::lead).containsExactlyInAnyOrder(silent, allowsAgain);
    }

    private UUID lead(LeadEvent... events) {
        UUID id = Given.nextId();
        histories.put(id, List.of(events));
        return id;
    }

    private static LeadEvent consent(boolean profiling, Instant at) {
        return Given.traits(Map.of("title", "CEO", "consent", Map.of("profiling", profiling)), at);
    }

    private final class Remembered implements Timeline {
        @Override
        public Uni<Map<UUID, List<Activity>>> newest(SqlClient client, Collection<UUID> leads, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Map<UUID, String>> sources(SqlClient client, UUID lead) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Map<UUID, List<LeadEvent>>> whole(SqlClient client, Collection<UUID> leads) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<LeadEvent>> until(SqlClient client, UUID lead, Instant asOf) {
            return Uni.createFrom().item(histories.get(lead));
        }
    }

    private static final class AllWon implements LeadOutcomes {
        @Override
        public Uni<Void> happened(SqlConnection connection, Collection<PlacedEvent> events) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> told(SqlConnection connection, Collection<StageNews> news) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Map<UUID, List<LeadOutcome>>> of(SqlClient client, Collection<UUID> leads) {
            Map<UUID, List<LeadOutcome>> outcomes = new HashMap<>();
            leads.forEach(lead -> outcomes.put(lead, List.of(new LeadOutcome(LeadOutcome.Kind.WON, Given.NOW))));
            return Uni.createFrom().item(outcomes);
        }
    }
}
