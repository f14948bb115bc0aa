package dev.baton.ingest.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.domain.Verdict;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanJudgeTest {

    private static final Violation TYPE = violation(ViolationKind.DATATYPE_MISMATCH, "/properties/a");
    private static final Violation SURPLUS = violation(ViolationKind.ADDITIONAL_PROPERTIES, "/properties/b");

    @Test
    void whatThePlanAllowsStaysAsItWas() {
        // Given
        Verdict.Accepted accepted = new Verdict.Accepted(event("E"));

        // Then
        assertThat(PlanJudge.judge(accepted, plan(Modes.ALLOW, TYPE, SURPLUS))).isSameAs(accepted);
        assertThat(PlanJudge.judge(accepted, plan(new Modes(Mode.QUARANTINE, Mode.QUARANTINE, Mode.ALLOW), TYPE)))
                .isSameAs(accepted);
    }

    @Test
    void whatThePlanWarnsOfIsCarriedInTheContext() {
        // When
        Verdict verdict = PlanJudge.judge(
                new Verdict.Accepted(event("E")), plan(new Modes(Mode.ALLOW, Mode.WARN, Mode.ALLOW), TYPE, SURPLUS));

        // Then
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> {
            assertThat(accepted.warnings()).containsExactly(SURPLUS);
            assertThat(accepted.event().context())
                    .containsEntry("locale", "de")
                    .containsEntry("violations", List.of(SURPLUS.toContext()));
        });
    }

    @Test
    void oneViolationThatIsForbiddenRejectsWithAllThatAre() {
        // When
        Verdict verdict = PlanJudge.judge(
                new Verdict.Accepted(event("E")),
                plan(new Modes(Mode.ALLOW, Mode.WARN, Mode.QUARANTINE), SURPLUS, TYPE, TYPE, TYPE, TYPE));

        // Then
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(RejectionCode.TRACKING_PLAN_DATATYPE_MISMATCH);
            assertThat(rejected.pointer()).isEqualTo("/properties/a");
            assertThat(rejected.detail())
                    .contains("/properties/a: words")
                    .contains("1 more")
                    .contains("p, version 3");
        });
    }

    @Test
    void whatAnEventCarriesIsBounded() {
        // When
        Verdict verdict = PlanJudge.judge(
                new Verdict.Accepted(event("E")),
                plan(
                        new Modes(Mode.WARN, Mode.WARN, Mode.WARN),
                        Collections.nCopies(40, TYPE).toArray(Violation[]::new)));

        // Then
        assertThat(((Verdict.Accepted) verdict).warnings()).hasSize(PlanJudge.MOST_TOLD);
    }

    @ParameterizedTest
    @EnumSource(ViolationKind.class)
    void eachKindHasItsOwnCode(ViolationKind kind) {
        assertThat(kind.code().name())
                .isEqualTo("TRACKING_PLAN_"
                        + kind.wireName().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static TrackingPlan plan(Modes modes, Violation... violations) {
        return new TrackingPlan("p", 3, modes, Map.of("E", (payload, prefix) -> List.of(violations)), Map.of());
    }

    private static Violation violation(ViolationKind kind, String pointer) {
        return new Violation(kind, pointer, "words");
    }

    private static AcceptedEvent event(String name) {
        return new AcceptedEvent(
                "m",
                "s",
                "track",
                name,
                null,
                "u",
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of("locale", "de"),
                Instant.EPOCH,
                Instant.EPOCH,
                100,
                List.of());
    }
}
