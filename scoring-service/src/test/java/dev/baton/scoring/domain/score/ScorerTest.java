package dev.baton.scoring.domain.score;

import static dev.baton.scoring.domain.Given.NOW;
import static dev.baton.scoring.domain.Given.event;
import static dev.baton.scoring.domain.Given.model;
import static dev.baton.scoring.domain.Given.traits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.lead.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final String MODEL = """
            key: test
            version: 3
            name: Test
            fit:
              cap: 20
              rules:
                - {id: vp, when: ["lead.title", "contains", "vp"], points: 15, reason: "Title {lead.title}"}
                - {id: big, when: ["lead.companySize", "atLeast", 100], points: 10}
                - {id: tiny, when: ["lead.companySize", "atMost", 5], points: -30}
            engagement:
              cap: 30
              rules:
                - {id: pricing, when: ["event.name", "is", "Pricing"], points: 8, decay: {type: HALF_LIFE, halfLife: P10D}, reason: "Pricing {times}"}
                - {id: opened, when: ["event.name", "is", "Opened"], points: 1, cap: 3}
                - {id: first, when: ["event.name", "is", "Trial"], points: 4, repeat: ONCE}
                - {id: few, when: ["event.name", "is", "Demo"], points: 4, repeat: {firstN: 2}}
                - {id: gated, when: {all: [["event.name", "is", "Chat"], ["lead.email", "exists"]]}, points: 6}
                - {id: left, when: ["event.name", "is", "Left"], points: -5}
            qualification:
              threshold: {total: 40}
              handRaise: {events: [Demo]}
            """;

    private final CompiledModel model = model(MODEL);

    @Test
    void halvesThePointsWithEveryHalfLife() {
        // When
        Score score = score(event("Pricing", Map.of(), ago(Duration.ofDays(20))));

        // Then
        assertThat(score.contributions()).singleElement().satisfies(given -> {
            assertThat(given.raw()).isEqualTo(8_000);
            assertThat(given.points()).isEqualTo(2_000);
            assertThat(given.lostToDecay()).isEqualTo(6_000);
            assertThat(given.reason()).isEqualTo("Pricing once");
        });
    }

    @Test
    void agesByTheHourWithinAHalfLife() {
        assertThat(score(event("Pricing", Map.of(), ago(Duration.ofDays(5)))).total())
                .isEqualTo(Math.round(8_000 * Math.sqrt(0.5)));
    }

    @Test
    void sumsWhatWasEarnedAtDifferentAges() {
        // When
        Score score = score(
                event("Pricing", Map.of(), NOW),
                event("Pricing", Map.of(), ago(Duration.ofDays(10))),
                event("Pricing", Map.of(), ago(Duration.ofDays(20))));

        // Then
        assertThat(score.total()).isEqualTo(8_000 + 4_000 + 2_000);
        assertThat(score.contributions().get(0).reason()).isEqualTo("Pricing 3 times");
        assertThat(score.contributions().get(0).latestAt()).isEqualTo(NOW);
    }

    @Test
    void keepsARuleBelowItsCap() {
        // When
        Score score = score(times(5, "Opened"));

        // Then
        assertThat(score.contributions()).singleElement().satisfies(given -> {
            assertThat(given.raw()).isEqualTo(5_000);
            assertThat(given.lostToCap()).isEqualTo(2_000);
            assertThat(given.points()).isEqualTo(3_000);
            assertThat(given.count()).isEqualTo(5);
        });
    }

    @Test
    void countsTheFirstOrTheFirstFew() {
        assertThat(score(times(3, "Trial")).total()).isEqualTo(4_000);
        assertThat(score(times(3, "Demo")).total()).isEqualTo(8_000);
    }

    @Test
    void booksWhatTheDimensionCapTakesOnTheLastRules() {
        // Given
        LeadEvent[] history = concat(times(4, "Pricing"), times(1, "Trial"));

        // When
        Score score = score(history);

        // Then
        assertThat(score.engagement()).isEqualTo(30_000);
        assertThat(score.contributions()).extracting(Contribution::lostToCap).containsExactly(2_000L, 4_000L);
    }

    @Test
    void neverFallsBelowNothing() {
        // When
        Score score = score(times(3, "Left"));

        // Then
        assertThat(score.engagement()).isZero();
        assertThat(score.contributions().get(0).raw()).isEqualTo(-15_000);
        assertThat(score.contributions().get(0).lostToCap()).isEqualTo(-15_000);
    }

    @Test
    void capsAndFloorsFit() {
        assertThat(score(traits(Map.of("title", "VP", "employees", 300), NOW)).fit())
                .isEqualTo(20_000);
        assertThat(score(traits(Map.of("title", "VP", "employees", 3), NOW)).fit())
                .isZero();
    }

    @Test
    void aGatedRuleCountsOnlyWhileTheLeadMeetsItsPart() {
        // Given
        LeadEvent chat = event("Chat", Map.of(), NOW);

        // Then
        assertThat(score(chat).total()).isZero();
        assertThat(score(chat, traits(Map.of("email", "a@b.org"), NOW)).total()).isEqualTo(6_000);
    }

    @Test
    void ignoresWhatHappenedAfterTheAsOf() {
        assertThat(score(event("Trial", Map.of(), NOW.plus(Duration.ofHours(2))))
                        .total())
                .isZero();
    }

    @Test
    void tellsHowCompleteTheProfileIs() {
        // When
        Score nothing = score();
        Score half = score(traits(Map.of("title", "Clerk"), NOW));

        // Then
        assertThat(nothing.scored()).isFalse();
        assertThat(nothing.completeness()).isZero();
        assertThat(half.scored()).isTrue();
        assertThat(half.completeness()).isEqualTo(500);
    }

    @Test
    void gradesByQuartersOfTheCaps() {
        assertThat(score().grade()).isEqualTo("D4");
        assertThat(score(traits(Map.of("title", "VP"), NOW)).grade()).isEqualTo("A4");
        assertThat(score(times(2, "Pricing")).grade()).isEqualTo("D2");
        assertThat(score(times(9, "Pricing")).grade()).isEqualTo("D1");
    }

    @Test
    void doesNotCountWhatMachinesDo() {
        assertThat(score(event("Trial", NOW, 49)).total()).isZero();
        assertThat(score(event("Demo", NOW, 49)).qualifiedBy()).isEmpty();
        assertThat(score(event("Trial", NOW, 50)).total()).isEqualTo(4_000);
    }

    @Test
    void anUnknownContactKeepsEvenAHandRaiserOut() {
        // Given
        LeadEvent demo = event("Demo", Map.of(), NOW);

        // When
        Score anonymous = score(demo);
        Score identified = score(demo, traits(Map.of("email", "a@b.org"), NOW));

        // Then
        assertThat(anonymous.qualifiedBy()).containsExactly("hand-raise");
        assertThat(anonymous.qualified()).isFalse();
        assertThat(identified.qualified()).isTrue();
    }

    private Score score(LeadEvent... events) {
        History history = History.of(List.of(events), model);
        return new Scorer(model).score(history.profile(), history.tally(), NOW);
    }

    private static LeadEvent[] times(int count, String name) {
        List<LeadEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(name, Map.of(), NOW));
        }
        return events.toArray(LeadEvent[]::new);
    }

    private static LeadEvent[] concat(LeadEvent[] one, LeadEvent[] other) {
        List<LeadEvent> all = new ArrayList<>(List.of(one));
        all.addAll(List.of(other));
        return all.toArray(LeadEvent[]::new);
    }

    private static Instant ago(Duration age) {
        return NOW.minus(age);
    }
}
