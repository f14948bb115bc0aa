package dev.baton.lifecycle.application;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.LostReason;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.domain.Command;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.Qualification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Who owns a lead that absorbed a finished one, and a lead whose missed offer was undone. */
class OwnershipAfterMergesTest {

    private static final LeadId FINISHED = new LeadId(new UUID(0, 1));
    private static final LeadId QUALIFIED = new LeadId(new UUID(0, 2));
    private static final Provenance BECAUSE =
            Provenance.ofScore(new Origin(UUID.randomUUID(), "correlation", null), NOON);
    private static final AssignmentMessages ANN = AssignmentMessages.of(FINISHED, "ann", 1, 1);
    private static final AssignmentMessages BEN = AssignmentMessages.of(QUALIFIED, "ben", 1, 1);

    private final Workbench bench = new Workbench(List.of());

    @Test
    void closedSurvivorLeavesTheQualifiedLeadToItsRep() {
        // Given
        closeAsLost();
        qualify(bench, QUALIFIED);
        follow(bench, BEN.offered());

        // When
        bench.merge(FINISHED, QUALIFIED, BECAUSE);

        // Then
        assertThat(bench.standing(FINISHED).state().stage()).contains(Stage.MQL);
        assertThat(bench.standing(FINISHED).owner()).isEqualTo("ben");
    }

    @Test
    void closedAbsorbedLeadLeavesTheRunningSaleToItsRep() {
        // Given
        closeAsLost();
        qualify(bench, QUALIFIED);
        follow(bench, BEN.offered());
        bench.apply(QUALIFIED, new Command.Accept(1), BECAUSE, Facts.NONE);

        // When
        bench.merge(QUALIFIED, FINISHED, BECAUSE);

        // Then
        assertThat(bench.standing(QUALIFIED).state().stage()).contains(Stage.SQL);
        assertThat(bench.standing(QUALIFIED).owner()).isEqualTo("ben");
    }

    @Test
    void recycledSurvivorLeavesTheQualifiedLeadToItsRep() {
        // Given
        qualify(bench, FINISHED);
        follow(bench, ANN.accepted());
        bench.apply(FINISHED, new Command.HandBack(1, RejectReason.TIMING), BECAUSE, Facts.NONE);
        qualify(bench, QUALIFIED);
        follow(bench, BEN.offered());

        // When
        bench.merge(FINISHED, QUALIFIED, BECAUSE);

        // Then
        assertThat(bench.standing(FINISHED).owner()).isEqualTo("ben");
    }

    @Test
    void acceptanceReadAfterTheMergeOfAClosedLeadAcceptsNothing() {
        // Given
        closeAsLost();
        qualify(bench, QUALIFIED);
        bench.merge(QUALIFIED, FINISHED, BECAUSE);

        // When
        follow(bench, AssignmentMessages.of(FINISHED, "zoe", 1, 2).accepted());

        // Then
        assertThat(bench.standing(QUALIFIED).state().stage()).contains(Stage.MQL);
        assertThat(bench.standing(QUALIFIED).owner()).isNull();
    }

    @Property(tries = 200)
    void repWhoDecidedBeforeTheTimeRanOutOwnsTheLeadInEveryOrder(@ForAll long seed) {
        // Given
        AssignmentMessages next = AssignmentMessages.of(FINISHED, "ben", 1, 2);
        List<SalesNews.AssignmentNews> messages = new ArrayList<>(
                List.of(ANN.offered(), ANN.expired(), next.offered(), next.expired(), ANN.acceptedAfterAll(3)));
        Collections.shuffle(messages, new Random(seed));
        Workbench other = new Workbench(List.of());
        qualify(other, FINISHED);

        // When
        messages.forEach(news -> follow(other, news));

        // Then
        assertThat(other.standing(FINISHED).owner()).isEqualTo("ann");
    }

    private void closeAsLost() {
        qualify(bench, FINISHED);
        follow(bench, ANN.accepted());
        bench.apply(FINISHED, new Command.OpenOpportunity(), BECAUSE, Facts.NONE);
        bench.apply(FINISHED, new Command.Lose(LostReason.values()[0]), BECAUSE, Facts.NONE);
        assertThat(bench.standing(FINISHED).state().stage()).contains(Stage.CLOSED_LOST);
    }

    private static void qualify(Workbench bench, LeadId lead) {
        bench.apply(lead, new Command.Qualify(Qualification.WITHOUT_MODEL), BECAUSE, Facts.NONE);
    }

    private static void follow(Workbench bench, SalesNews.AssignmentNews news) {
        bench.follow(news, Provenance.ofSales(news.origin(), news.actor(), news.note(), news.at()));
    }
}
