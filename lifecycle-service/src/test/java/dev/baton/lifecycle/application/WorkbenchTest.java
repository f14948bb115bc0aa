package dev.baton.lifecycle.application;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.domain.Command;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.LeadState;
import dev.baton.lifecycle.domain.Qualification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkbenchTest {

    private static final LeadId A = new LeadId(new UUID(0, 1));
    private static final LeadId B = new LeadId(new UUID(0, 2));
    private static final LeadId C = new LeadId(new UUID(0, 3));
    private static final Provenance BECAUSE =
            Provenance.ofScore(new Origin(UUID.randomUUID(), "correlation", null), NOON);
    private static final Command QUALIFY = new Command.Qualify(Qualification.WITHOUT_MODEL);

    @Test
    void aLeadMovesSeveralTimesInOneBatchAndEachMoveIsTold() {
        // Given
        Workbench bench = new Workbench(List.of());

        // When
        bench.apply(A, new Command.Engage(), BECAUSE, Facts.NONE);
        bench.apply(A, QUALIFY, BECAUSE, Facts.NONE);
        bench.apply(A, QUALIFY, BECAUSE, Facts.NONE);
        bench.apply(A, new Command.Accept(9), BECAUSE, Facts.NONE);

        // Then
        assertThat(bench.changed())
                .singleElement()
                .satisfies(lead -> assertThat(lead.state().stage()).contains(Stage.MQL));
        assertThat(bench.announcements())
                .extracting(announcement -> announcement.getClass().getSimpleName())
                .containsExactly("Move", "Move", "Refusal");
    }

    @Test
    void aForgottenLeadIsMovedByNobodyAndAnnouncedOnce() {
        // Given
        Workbench bench = new Workbench(List.of());
        bench.apply(A, QUALIFY, BECAUSE, Facts.NONE);

        // When
        bench.forget(A, BECAUSE);
        bench.forget(A, BECAUSE);
        bench.apply(A, new Command.Accept(1), BECAUSE, Facts.NONE);
        bench.follow(offered(A, 1, 1, "rita"), BECAUSE);
        bench.merge(B, A, BECAUSE);

        // Then
        assertThat(bench.announcements())
                .singleElement()
                .isInstanceOfSatisfying(Announcement.Erasure.class, erasure -> assertThat(erasure.leadId())
                        .isEqualTo(A));
        assertThat(bench.changed()).isEmpty();
        assertThat(bench.forgotten()).containsExactly(A);
    }

    @Test
    void whatNamesAnAbsorbedLeadConcernsTheLastSurvivor() {
        // Given
        Workbench bench = new Workbench(List.of());
        bench.apply(A, QUALIFY, BECAUSE, Facts.NONE);
        bench.merge(B, A, BECAUSE);
        bench.merge(C, B, BECAUSE);

        // When
        bench.apply(A, new Command.Accept(1), BECAUSE, Facts.NONE);

        // Then
        assertThat(bench.standing(A).leadId()).isEqualTo(C);
        assertThat(bench.standing(A).state()).isInstanceOf(LeadState.Sql.class);
        assertThat(bench.absorbed()).isEqualTo(Map.of(A, C, B, C));
    }

    @Test
    void aMergeThatIsSaidTwiceTakesEffectOnce() {
        // Given
        Workbench bench = new Workbench(List.of());
        bench.apply(A, QUALIFY, BECAUSE, Facts.NONE);
        bench.apply(A, new Command.HandBack(1, RejectReason.TIMING), BECAUSE, Facts.NONE);

        // When
        bench.merge(B, A, BECAUSE);
        bench.merge(B, A, BECAUSE);

        // Then
        assertThat(bench.standing(B).state().journey().bounces()).isEqualTo(1);
        assertThat(bench.announcements()).hasSize(3);
    }

    @Test
    void aLeadThatGoesBackToMarketingHasNoOwner() {
        // Given
        Workbench bench = new Workbench(List.of());
        bench.apply(A, QUALIFY, BECAUSE, Facts.NONE);
        bench.follow(offered(A, 1, 1, "rita"), BECAUSE);
        assertThat(bench.standing(A).owner()).isEqualTo("rita");

        // When
        bench.apply(A, new Command.HandBack(1, RejectReason.TIMING), BECAUSE, Facts.NONE);

        // Then
        assertThat(bench.standing(A).owner()).isNull();
    }

    @Test
    void aMoveNamesTheAssignmentUnderWhichTheLeadWasHeld() {
        // Given
        Workbench bench = new Workbench(List.of());
        bench.apply(A, QUALIFY, BECAUSE, Facts.NONE);
        bench.follow(offered(A, 1, 1, "rita"), BECAUSE);

        // When
        bench.apply(A, new Command.Accept(1), BECAUSE, Facts.NONE);

        // Then
        assertThat(bench.announcements().getLast())
                .isInstanceOfSatisfying(Announcement.Move.class, move -> assertThat(move.assignment())
                        .isEqualTo("rita-1"));
    }

    private static SalesNews.AssignmentNews offered(LeadId lead, int cycle, int attempt, String rep) {
        return AssignmentMessages.of(lead, rep, cycle, attempt).offered();
    }
}
