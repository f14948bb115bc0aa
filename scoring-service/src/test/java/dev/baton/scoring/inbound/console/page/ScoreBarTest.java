package dev.baton.scoring.inbound.console.page;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.adjustment.Adjustment;
import dev.baton.scoring.domain.adjustment.Adjustment.Kind;
import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import dev.baton.scoring.inbound.console.page.ScoreBar.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreBarTest {

    private static final CompiledModel MODEL = Given.defaultModel();
    private static final List<LeadEvent> HISTORY = List.of(
            Given.event("Webinar Attended", Map.of(), NOW.minusSeconds(60)),
            Given.event("Webinar Registered", Map.of(), NOW.minusSeconds(120)));

    static Stream<Adjustments> whatPeopleSay() {
        return Stream.of(
                Adjustments.NONE,
                said(Kind.ADD, 30_000),
                said(Kind.ADD, -7_250),
                said(Kind.ADD, -900_000),
                said(Kind.PIN, 0),
                said(Kind.PIN, 240_000),
                said(Kind.ADD, 5_000).with(said(Kind.PIN, 3_000)));
    }

    @ParameterizedTest
    @MethodSource("whatPeopleSay")
    void whatIsLeftInSightIsTheTotal(Adjustments adjustments) {
        // Given
        Score score = score(adjustments);

        // When
        ScoreBar bar = ScoreBar.of(score, 60_000);

        // Then
        BigDecimal given = sum(bar, part -> !part.tone().equals("taken"));
        BigDecimal taken = sum(bar, part -> part.tone().equals("taken"));
        assertThat(given.subtract(taken)).isEqualByComparingTo(ScoreWire.decimal(score.total()));
        assertThat(bar.parts()).allSatisfy(part -> assertThat(part.x().signum()).isNotNegative());
        assertThat(bar.scale()).isGreaterThanOrEqualTo(given);
    }

    @Test
    void whatPeopleSayIsDrawnApartAndLeadsToWhoSaidIt() {
        // When
        ScoreBar bar = ScoreBar.of(score(said(Kind.ADD, 30_000)), 60_000);

        // Then
        Part last = bar.parts().getLast();
        assertThat(last.tone()).isEqualTo("people");
        assertThat(last.href()).isEqualTo("#adjustments");
        assertThat(last.words()).isEqualTo("knows them (mia): +30");
    }

    @Test
    void everyOtherPartLeadsToItsEvents() {
        // When
        ScoreBar bar = ScoreBar.of(score(Adjustments.NONE), 60_000);

        // Then
        assertThat(bar.parts()).isNotEmpty().allSatisfy(part -> assertThat(part.href())
                .isEqualTo("?rule=" + part.rule() + "#timeline"));
    }

    private static Score score(Adjustments adjustments) {
        History known = History.of(HISTORY, MODEL);
        return new Scorer(MODEL).score(known.profile(), known.tally(), adjustments, NOW);
    }

    private static BigDecimal sum(ScoreBar bar, Predicate<Part> which) {
        return bar.parts().stream().filter(which).map(Part::width).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Adjustments said(Kind kind, long points) {
        return new Adjustments(List.of(new Adjustment(
                UUID.randomUUID(), kind, points, "knows them", "mia", NOW.minusSeconds(10), null, null)));
    }
}
