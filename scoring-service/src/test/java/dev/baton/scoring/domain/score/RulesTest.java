package dev.baton.scoring.domain.score;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.lead.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each word of a rule does, and what other products can't. */
class RulesTest {

    private static final String FRAME = """
            key: rules
            version: 1
            name: Rules
            fit: {cap: 50, rules: [{id: tiny, when: [lead.companySize, atMost, 5], points: 9}]}
            engagement:
              cap: 90
              groups: [{id: web, cap: 12}]
              rules: [%s]
            qualification: {threshold: {total: 60}, handRaise: {events: [Demo]}}
            """;

    @Test
    void oncePerCountsTheFirstOfEachPeriod() {
        assertThat(of("points: 5, repeat: {oncePer: P1D}", ago(50), ago(49), ago(26), ago(3), ago(1))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void distinctByCountsTheFirstOfEachValueAndNoneWithoutAValue() {
        // When
        Contribution given =
                of("points: 5, repeat: {distinctBy: event.properties.p}", with("x"), with("y"), with("x"), with(null));

        // Then
        assertThat(given.count()).isEqualTo(2);
        assertThat(given.points()).isEqualTo(10_000);
    }

    @Test
    void distinctByKeepsTheEarliestValues() {
        // Given
        String rule =
                "points: 5, repeat: {distinctBy: event.properties.p, values: 2}, decay: {type: LINEAR, over: P10D}";

        // When
        Contribution given = of(rule, at("new", 1), at("newer", 0), at("old", 120), at("older", 240), at("old", 0));

        // Then
        assertThat(given.count()).isEqualTo(2);
        assertThat(given.points()).isEqualTo(2_500);
    }

    @Test
    void linearDecayFadesEvenlyToNothing() {
        String rule = "points: 8, decay: {type: LINEAR, over: P10D}";
        assertThat(of(rule, ago(0)).points()).isEqualTo(8_000);
        assertThat(of(rule, ago(60)).points()).isEqualTo(6_000);
        assertThat(of(rule, ago(240)).points()).isZero();
    }

    @Test
    void stepDecayFallsAtItsAges() {
        String rule = "points: 8, decay: {type: STEP, steps: [{after: P2D, keep: 0.5}, {after: P9D, keep: 0.125}]}";
        assertThat(of(rule, ago(47)).points()).isEqualTo(8_000);
        assertThat(of(rule, ago(48)).points()).isEqualTo(4_000);
        assertThat(of(rule, ago(300)).points()).isEqualTo(1_000);
    }

    @Test
    void aWindowDropsWhatIsOlder() {
        assertThat(of("points: 8, window: P2D", ago(48), ago(49)).count()).isOne();
    }

    /** HubSpot's pain: a rule decays or has a window, never both. */
    @Test
    void windowAndDecayCombine() {
        // When
        Contribution given =
                of("points: 8, window: P5D, decay: {type: LINEAR, over: P10D}", ago(0), ago(120), ago(121));

        // Then
        assertThat(given.raw()).isEqualTo(16_000);
        assertThat(given.lostToDecay()).isEqualTo(4_000);
        assertThat(given.points()).isEqualTo(12_000);
    }

    /** HubSpot's other pain: what is not known counts as zero employees. */
    @Test
    void nullIsNotZero() {
        assertThat(score("points: 1").fit()).isZero();
        assertThat(score("points: 1", Given.traits(Map.of("employees", 0), NOW)).fit())
                .isEqualTo(9_000);
    }

    @Test
    void aGroupCapsItsRulesTogetherTheLastFirst() {
        // When
        Score score =
                score("points: 8, group: web}, {id: more, when: [event.name, is, E], points: 6, group: web", ago(0));

        // Then
        assertThat(score.total()).isEqualTo(12_000);
        assertThat(score.contributions())
                .extracting(given -> given.lost().group())
                .containsExactly(0L, 2_000L);
    }

    @Test
    void aRuleCapComesBeforeTheGroupCapAndThatBeforeTheDimensions() {
        // When
        Contribution given = of("points: 8, cap: 20, group: web", ago(0), ago(0), ago(0));

        // Then
        assertThat(given.lost()).isEqualTo(new Contribution.Lost(0, 4_000, 8_000, 0));
    }

    @Test
    void onceIsOnceInALifeEvenIfThatWasBeforeTheWindow() {
        assertThat(score("points: 8, repeat: ONCE, window: P2D", ago(0), ago(99))
                        .total())
                .isZero();
    }

    @Test
    void whatCameOfALeadEarnsNothing() {
        // Given
        LeadEvent won =
                new LeadEvent(Given.nextId(), "outcome", "E", "d", null, null, Map.of(), Map.of(), Map.of(), NOW, 100);

        // Then
        assertThat(score("points: 8", won).contributions()).isEmpty();
    }

    /** "Nobody can say where 127 points came from: the log shows 47." */
    @Test
    void everyPointNamesItsEvents() {
        // Given
        List<LeadEvent> events = List.of(ago(30), ago(1), ago(0), ago(200));
        CompiledModel model = model("points: 9, cap: 25, window: P3D, decay: {type: HALF_LIFE, halfLife: P7D}");

        // When
        Score score = score(model, events);
        Map<String, List<LeadEvent>> trail = Trail.of(events, model, NOW);

        // Then
        assertThat(score.contributions()).singleElement().satisfies(given -> {
            assertThat(given.points()).isEqualTo(score.total());
            assertThat(trail.get(given.rule())).containsExactly(events.get(2), events.get(1), events.get(0));
        });
    }

    /** "A merge adds both scores or loses one." */
    @Test
    void aMergeScoresTheUnionAndDoesNotAddTheScores() {
        // Given
        CompiledModel model = model("points: 9, repeat: ONCE");
        History one = History.of(List.of(ago(5)), model);

        // When
        one.merge(History.of(List.of(ago(9)), model));

        // Then
        assertThat(new Scorer(model).score(one.profile(), one.tally(), NOW).total())
                .isEqualTo(9_000);
    }

    @Test
    void aCellOfTheMatrixQualifiesWithEveryBetterOne() {
        assertThat(Grade.atLeast("A2", "B2")).isTrue();
        assertThat(Grade.atLeast("B2", "B2")).isTrue();
        assertThat(Grade.atLeast("C1", "B2")).isFalse();
        assertThat(Grade.atLeast("A3", "B2")).isFalse();
    }

    private static Contribution of(String rule, LeadEvent... events) {
        return score(rule, events).contributions().getFirst();
    }

    private static Score score(String rule, LeadEvent... events) {
        return score(model(rule), List.of(events));
    }

    private static Score score(CompiledModel model, List<LeadEvent> events) {
        History history = History.of(new ArrayList<>(events), model);
        return new Scorer(model).score(history.profile(), history.tally(), NOW);
    }

    private static CompiledModel model(String rule) {
        return Given.model(FRAME.formatted("{id: it, when: [event.name, is, E], " + rule + "}"));
    }

    private static LeadEvent ago(int hours) {
        return at("x", hours);
    }

    private static LeadEvent with(String value) {
        return at(value, 0);
    }

    private static LeadEvent at(String value, int hours) {
        Instant at = NOW.minus(Duration.ofHours(hours));
        return Given.event("E", value == null ? Map.of() : Map.of("p", value), at);
    }
}
