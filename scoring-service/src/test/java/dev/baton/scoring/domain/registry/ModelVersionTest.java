package dev.baton.scoring.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.registry.Approval.Side;
import org.junit.jupiter.api.Test;

class ModelVersionTest {

    private static final Approval MIA = new Approval("mia", Given.NOW);
    private static final Approval MAX = new Approval("max", Given.NOW);
    private static final Approval ADA = new Approval("ada", Given.NOW);

    private final ModelVersion draft = ModelVersion.draft("test", 2, "key: test", null, MIA);
    private final ModelVersion validated = draft.validated(MIA);

    @Test
    void isApprovedOnceTwoPeopleAgree() {
        // When
        ModelVersion half = validated.approved(Side.MARKETING, MIA);
        ModelVersion whole = half.approved(Side.SALES, MAX);

        // Then
        assertThat(half.state()).isEqualTo(VersionState.VALIDATED);
        assertThat(whole.state()).isEqualTo(VersionState.APPROVED);
        assertThat(whole.revision()).isEqualTo(3);
    }

    @Test
    void aCheckKeepsTheRevision() {
        assertThat(validated.revision()).isEqualTo(draft.revision());
        assertThat(validated.validated(MAX)).isEqualTo(validated);
    }

    @Test
    void nobodyApprovesForBothSides() {
        // Given
        ModelVersion half = validated.approved(Side.SALES, ADA);

        // Then
        assertThatThrownBy(() -> half.approved(Side.MARKETING, ADA))
                .isInstanceOf(VersionRefusedException.class)
                .hasMessageContaining("two different people");
    }

    @Test
    void anEditTakesTheApprovalsAway() {
        // When
        ModelVersion edited = validated.approved(Side.MARKETING, MIA).edited("key: test # new", null, MIA);

        // Then
        assertThat(edited.state()).isEqualTo(VersionState.DRAFT);
        assertThat(edited.marketing()).isNull();
    }

    @Test
    void whatWasApprovedIsNeverEdited() {
        // Given
        ModelVersion approved = validated.approved(Side.MARKETING, MIA).approved(Side.SALES, MAX);

        // Then
        assertThatThrownBy(() -> approved.edited("key: test # new", null, MIA))
                .isInstanceOf(VersionRefusedException.class)
                .hasMessage("Version 2 of 'test' is APPROVED; it can be edited only while it is DRAFT or VALIDATED.");
        assertThat(approved.withdrawn(Side.SALES, MAX)
                        .edited("key: test # new", null, MIA)
                        .state())
                .isEqualTo(VersionState.DRAFT);
    }

    @Test
    void onlyWhatBothApprovedBecomesActiveAndAFormerOneMayAgain() {
        // Given
        ModelVersion approved = validated.approved(Side.MARKETING, MIA).approved(Side.SALES, MAX);

        // Then
        assertThatThrownBy(() -> validated.activated(Adoption.FORWARD_ONLY, ADA))
                .isInstanceOf(VersionRefusedException.class);
        ModelVersion retired = approved.activated(Adoption.FORWARD_ONLY, ADA).retired(ADA);
        assertThat(retired.activated(Adoption.BACKFILL_SILENT, ADA).state()).isEqualTo(VersionState.ACTIVE);
        assertThatThrownBy(() -> retired.discarded(ADA)).isInstanceOf(VersionRefusedException.class);
    }
}
