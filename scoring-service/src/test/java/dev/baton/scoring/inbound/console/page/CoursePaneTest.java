package dev.baton.scoring.inbound.console.page;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.Crossings.Crossed;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.qualification.CrossingCause;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoursePaneTest {

    private static final CompiledModel MODEL = Given.defaultModel();

    @Test
    void crossingsStandAmongTheScoresInTheOrderOfTime() {
        // Given
        List<Score> scores = List.of(score(NOW.minusSeconds(600)), score(NOW));
        Crossed between = crossed(NOW.minusSeconds(300), CrossingCause.EVIDENCE);
        Crossed before = crossed(NOW.minusSeconds(9_000), CrossingCause.DECAY);

        // When
        CoursePane course =
                CoursePane.of(scores, List.of(between, before), MODEL.model().qualification(), NOW);

        // Then
        assertThat(course.points()).extracting(CoursePane.Point::at).isSorted().hasSize(3);
        assertThat(course.points().get(1).crossed()).isEqualByComparingTo(new BigDecimal("61.5"));
        assertThat(course.crossings())
                .extracting(CoursePane.Crossing::why)
                .containsExactly("by what it did or what was learned", "by time alone");
        assertThat(course.enter()).isEqualTo("60");
        assertThat(course.leave()).isEqualTo("48");
    }

    @Test
    void oneInstantIsNoCourse() {
        assertThat(CoursePane.of(List.of(score(NOW)), List.of(), MODEL.model().qualification(), NOW)
                        .isDrawn())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(CrossingCause.class)
    void everyCauseHasWordsOfItsOwn(CrossingCause cause) {
        // When
        CoursePane course = CoursePane.of(
                List.of(), List.of(crossed(NOW, cause)), MODEL.model().qualification(), NOW);

        // Then
        assertThat(course.crossings().getFirst().why())
                .doesNotContain(cause.name())
                .isNotBlank();
    }

    private static Crossed crossed(Instant at, CrossingCause cause) {
        return new Crossed(new UUID(0, 1), 1, true, cause, 61_500, at);
    }

    private static Score score(Instant at) {
        History nothing = History.of(List.of(), MODEL);
        return new Scorer(MODEL).score(nothing.profile(), nothing.tally(), at);
    }
}
