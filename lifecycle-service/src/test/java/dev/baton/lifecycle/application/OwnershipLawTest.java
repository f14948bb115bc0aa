package dev.baton.lifecycle.application;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

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
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The owner is the rep who holds the assignment, whatever the order and however often the messages come. */
class OwnershipLawTest {

    private static final LeadId A = new LeadId(new UUID(0, 1));
    private static final LeadId B = new LeadId(new UUID(0, 2));
    private static final Provenance BECAUSE =
            Provenance.ofScore(new Origin(UUID.randomUUID(), "correlation", null), NOON);

    private final Workbench bench = new Workbench(List.of());

    @Test
    void anOldExpiryDoesNotClearTheOwnerOfALaterAttempt() {
        // Given
        qualify(bench, A);
        follow(bench, messages(A, "rita", 1).offered());
        follow(bench, messages(A, "sam", 2).offered());

        // When
        follow(bench, messages(A, "rita", 1).expired());

        // Then
        assertThat(bench.standing(A).owner()).isEqualTo("sam");
    }

    @Test
    void anExpiredAssignmentLeavesNoOwner() {
        // Given
        qualify(bench, A);
        follow(bench, messages(A, "rita", 1).offered());

        // When
        follow(bench, messages(A, "rita", 1).expired());

        // Then
        assertThat(bench.standing(A).owner()).isNull();
    }

    @Test
    void aLateOfferOfAnExpiredAssignmentIsNoOwner() {
        // Given
        qualify(bench, A);
        follow(bench, messages(A, "rita", 1).expired());

        // When
        follow(bench, messages(A, "rita", 1).offered());

        // Then
        assertThat(bench.standing(A).owner()).isNull();
    }

    @Test
    void anUnassignedLeadHasNoOwnerThoughTheExpiryWasLost() {
        // Given
        qualify(bench, A);
        follow(bench, messages(A, "rita", 1).offered());

        // When
        bench.unassigned(new SalesNews.UnassignedNews(A, 1, 1, BECAUSE.origin()));

        // Then
        assertThat(bench.standing(A).owner()).isNull();
    }

    @Test
    void anOldUnassignedDoesNotClearALaterAttempt() {
        // Given
        qualify(bench, A);
        follow(bench, messages(A, "rita", 1).offered());
        follow(bench, messages(A, "sam", 2).offered());

        // When
        bench.unassigned(new SalesNews.UnassignedNews(A, 1, 1, BECAUSE.origin()));

        // Then
        assertThat(bench.standing(A).owner()).isEqualTo("sam");
    }

    @Test
    void theFirstWhoAcceptedKeepsAMergedLead() {
        // Given
        qualify(bench, A);
        qualify(bench, B);
        follow(bench, messages(A, "sam", 1).offered());
        follow(bench, messages(B, "rita", 1).accepted());

        // When
        bench.merge(A, B, BECAUSE);

        // Then
        assertThat(bench.standing(B).owner()).isEqualTo("rita");
    }

    @Test
    void aRejectionDoesNotHandBackWhatAnotherRepHoldsSinceAMerge() {
        // Given
        qualify(bench, A);
        qualify(bench, B);
        follow(bench, messages(A, "sam", 1).accepted());
        follow(bench, messages(B, "rita", 1).offered());
        bench.merge(A, B, BECAUSE);

        // When
        follow(bench, messages(B, "rita", 1).rejected());

        // Then
        assertThat(bench.standing(A).state().stage()).contains(Stage.SQL);
        assertThat(bench.standing(A).owner()).isEqualTo("sam");
    }

    @Test
    void anAnswerForAnAbsorbedLeadCountsInTheCycleOfTheSurvivor() {
        // Given
        qualify(bench, A);
        bench.apply(A, new Command.HandBack(1, dev.baton.contracts.lifecycle.RejectReason.TIMING), BECAUSE, Facts.NONE);
        qualify(bench, A);
        qualify(bench, B);
        bench.merge(A, B, BECAUSE);

        // When
        follow(bench, messages(B, "rita", 1).accepted());

        // Then
        assertThat(bench.standing(A).state().stage()).contains(Stage.SQL);
        assertThat(bench.standing(A).owner()).isEqualTo("rita");
    }

    @Property(tries = 500)
    void theOwnerDoesNotDependOnOrderOrRepetition(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int attempts) {
        // Given
        List<SalesNews.AssignmentNews> inOrder = new ArrayList<>();
        for (int attempt = 1; attempt <= attempts; attempt++) {
            AssignmentMessages of = messages(A, "rep" + attempt, attempt);
            inOrder.add(of.offered());
            if (attempt < attempts) {
                inOrder.add(of.expired());
            }
        }
        List<SalesNews.AssignmentNews> shuffled = new ArrayList<>(inOrder);
        shuffled.addAll(inOrder.subList(0, inOrder.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        // When
        Workbench other = new Workbench(List.of());
        qualify(other, A);
        shuffled.forEach(news -> follow(other, news));

        // Then
        assertThat(other.standing(A).owner()).isEqualTo("rep" + attempts);
    }

    @Property(tries = 500)
    void afterAMergeTheOwnerIsTheSameInEveryOrder(
            @ForAll long seed, @ForAll boolean ritaAccepts, @ForAll boolean samAccepts) {
        // Given
        List<Runnable> steps = new ArrayList<>();
        Workbench other = new Workbench(List.of());
        qualify(other, A);
        qualify(other, B);
        steps.add(() -> other.merge(A, B, BECAUSE));
        steps.add(() -> follow(other, messages(A, "sam", 1).offered()));
        steps.add(() -> follow(other, messages(B, "rita", 1).offered()));
        if (samAccepts) {
            steps.add(() -> follow(other, messages(A, "sam", 1).accepted()));
        }
        if (ritaAccepts) {
            steps.add(() -> follow(other, messages(B, "rita", 1).accepted()));
        }
        Collections.shuffle(steps, new Random(seed));

        // When
        steps.forEach(Runnable::run);

        // Then
        String expected = ritaAccepts == samAccepts ? "rita" : ritaAccepts ? "rita" : "sam";
        assertThat(other.standing(A).owner()).isEqualTo(expected);
        assertThat(other.standing(B).owner()).isEqualTo(expected);
    }

    private static AssignmentMessages messages(LeadId lead, String rep, int attempt) {
        return AssignmentMessages.of(lead, rep, 1, attempt);
    }

    private static void qualify(Workbench bench, LeadId lead) {
        bench.apply(lead, new Command.Qualify(Qualification.WITHOUT_MODEL), BECAUSE, Facts.NONE);
    }

    private static void follow(Workbench bench, SalesNews.AssignmentNews news) {
        bench.follow(news, Provenance.ofSales(news.origin(), news.actor(), news.note(), news.at()));
    }
}
