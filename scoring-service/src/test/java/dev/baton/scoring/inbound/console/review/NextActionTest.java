package dev.baton.scoring.inbound.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.Approval.Side;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.inbound.console.review.NextAction.Button;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextActionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Who MARKETER = new Who("mia", true, false);
    private static final Who SELLER = new Who("max", false, true);
    private static final Who ADMIN = new Who("ada", true, true);

    private final ModelVersion draft = ModelVersion.draft("region", 1, "key: region", null, by("mia"));
    private final ModelVersion checked = draft.validated(by("mia"));

    @Test
    void aDraftIsCheckedOrMendedFirst() {
        assertThat(codes(NextAction.of(draft, MARKETER, 0))).containsExactly("validate");
        assertThat(codes(NextAction.of(draft, MARKETER, 2))).containsExactly("mend");
        assertThat(NextAction.of(draft, MARKETER, 2).title()).contains("2 errors");
    }

    @Test
    void eachSideSeesItsOwnApprovalAndAnAdminBoth() {
        assertThat(codes(NextAction.of(checked, MARKETER, 0))).containsExactly("approve-marketing");
        assertThat(codes(NextAction.of(checked, SELLER, 0))).containsExactly("approve-sales");
        assertThat(codes(NextAction.of(checked, ADMIN, 0))).containsExactly("approve-marketing", "approve-sales");
    }

    @Test
    void whoCanNotIsToldWhyNot() {
        // Given
        ModelVersion half = checked.approved(Side.MARKETING, by("ada"));

        // When
        NextAction twice = NextAction.of(half, ADMIN, 0);
        NextAction otherRole = NextAction.of(half, MARKETER, 0);

        // Then
        assertThat(twice.buttons()).isEmpty();
        assertThat(twice.text()).contains("You approved it for marketing", "Two different people");
        assertThat(otherRole.title()).isEqualTo("Waiting for sales");
        assertThat(otherRole.text()).contains("Only the role sales-manager");
        assertThat(codes(NextAction.of(half, SELLER, 0))).containsExactly("approve-sales");
    }

    @Test
    void whatBothApprovedIsMadeActiveAndTheWayIsWalked() {
        // Given
        ModelVersion approved = checked.approved(Side.MARKETING, by("mia")).approved(Side.SALES, by("max"));

        // When
        List<Way.Step> way = Way.of(approved, NOW);

        // Then
        assertThat(codes(NextAction.of(approved, MARKETER, 0))).containsExactly("activate");
        assertThat(way).extracting(Way.Step::state).containsExactly("done", "done", "done", "done", "now");
        assertThat(way).extracting(Way.Step::by).containsExactly("mia", null, "mia", "max", null);
    }

    @Test
    void whatWasGivenUpCanStartADraft() {
        assertThat(codes(NextAction.of(checked.discarded(by("max")), MARKETER, 0)))
                .containsExactly("draft-next");
    }

    private static List<String> codes(NextAction next) {
        return next.buttons().stream().map(Button::code).toList();
    }

    private static Approval by(String name) {
        return new Approval(name, NOW);
    }
}
