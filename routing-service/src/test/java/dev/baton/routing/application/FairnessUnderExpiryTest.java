package dev.baton.routing.application;

import static dev.baton.routing.application.Cases.expired;
import static dev.baton.routing.application.Cases.mql;
import static dev.baton.routing.application.Cases.settings;
import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.assignment;
import static dev.baton.routing.domain.Examples.ledger;
import static dev.baton.routing.domain.Examples.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.NewAssignment;
import dev.baton.routing.application.state.Pool;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.decision.RoutingPolicy;
import dev.baton.routing.domain.decision.RoutingRule;
import dev.baton.routing.domain.fairness.FairShare;
import dev.baton.routing.domain.fairness.LedgerEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was once reported as spread 2 at bound 1: demo leads that every rep misses in turn. */
class FairnessUnderExpiryTest {

    private static final RoutingPolicy POLICY = new RoutingPolicy("1", true, List.of(RoutingRule.catchAll(SALES)));

    private final RoutingChanges changes = new RoutingChanges(NOON);
    private final PoolSession session = new PoolSession(
            new Pool(
                    SALES,
                    List.of(rep("rita"), rep("sam"), rep("tom")),
                    Set.of(),
                    Map.of(),
                    ledger(rep("rita"), rep("sam"), rep("tom"))),
            POLICY,
            settings(false),
            changes);

    @Test
    void leadsMissedByOneRepAfterTheOtherKeepTheSpreadWithinTheBound() {
        // Given
        List<LeadCase> missed = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            missed.add(offered(new LeadCase(mql("lead " + i), List.of()), 1));
        }
        missed.sort(
                Comparator.comparing(lead -> lead.assignments().getFirst().rep().userName()));

        // When
        for (LeadCase lead : missed) {
            offered(lead, 2);

            // Then
            assertThat(FairShare.spread(lines())).isLessThanOrEqualTo(FairShare.bound(lines()));
        }
    }

    private LeadCase offered(LeadCase lead, int attempt) {
        String name = lead.lead().correlationId().substring("c-".length());
        session.offer(lead, assignment(name + attempt));
        NewAssignment made = changes.created().getLast();
        return lead.with(expired(name, made.tracked().rep().userName(), 1, attempt));
    }

    private List<LedgerEntry> lines() {
        Map<RepId, LedgerEntry> latest = new HashMap<>();
        ledger(rep("rita"), rep("sam"), rep("tom")).entries().forEach(line -> latest.put(line.rep(), line));
        changes.movements().forEach(movement -> latest.put(movement.after().rep(), movement.after()));
        return List.copyOf(latest.values());
    }
}
