package dev.baton.scoring.outbound.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.learning.LearnedCrowd;
import dev.baton.scoring.domain.learning.LearnedCrowd.Member;
import dev.baton.scoring.domain.learning.Observation;
import dev.baton.scoring.domain.learning.PointsTable;
import dev.baton.scoring.domain.learning.StandardResult;
import dev.baton.scoring.domain.learning.StandardRules;
import dev.baton.scoring.domain.learning.Suggest;
import dev.baton.scoring.domain.learning.Suggestion;
import dev.baton.scoring.domain.model.ScoringModel;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import dev.baton.scoring.outbound.model.NoConfig;
import dev.baton.scoring.outbound.model.YamlModelDocuments;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A suggestion from end to end: learned by the library, read as a document, scored by the engine. */
class SuggestedModelTest {

    private static final List<Member> LEADS = LearnedCrowd.of(1, 1_500);
    private static final Suggest SUGGEST = new Suggest(new LiblinearLearner(), 42);
    private static final Suggestion SUGGESTION = suggest(LEADS);

    @Test
    void thePointsOrderUnseenLeadsAboutAsWellAsTheRegressionTheyCameFrom() {
        assertThat(SUGGESTION.learnedAuc()).isGreaterThan(new BigDecimal("0.80"));
        assertThat(SUGGESTION.pointsAuc()).isGreaterThan(SUGGESTION.learnedAuc().subtract(new BigDecimal("0.01")));
    }

    @Test
    void itIsAnOrdinaryModelThatGivesThroughTheEngineWhatWasLearned() {
        // Given
        CompiledModel model = compiled();
        Scorer scorer = new Scorer(model);
        PointsTable table = SUGGEST.table(observations());

        for (Member lead : LearnedCrowd.of(2, 200)) {
            // When
            History history = History.of(lead.before(), model);
            Score score = scorer.score(history.profile(), history.tally(), LearnedCrowd.DECIDED);

            // Then
            assertThat(score.total()).isEqualTo(500L * table.score(lead.observation()));
        }
    }

    @Test
    void theSpecialistWhoBuysGetsMoreThanTheVp() {
        // Given
        Map<String, Long> fit = new HashMap<>();
        compiled().model().fit().forEach(rule -> fit.put(rule.id(), rule.points()));

        // Then
        assertThat(fit.getOrDefault("title-marketing-specialist", 0L))
                .isGreaterThan(fit.getOrDefault("title-vp-marketing", 0L));
    }

    @Test
    void whatThePersonDecidedStays() {
        // Given
        ScoringModel shipped = Given.defaultModel().model();

        // When
        ScoringModel suggested = compiled().model();

        // Then
        assertThat(suggested.disqualifiers())
                .extracting("id")
                .isEqualTo(shipped.disqualifiers().stream()
                        .map(ScoringModel.Disqualifier::id)
                        .toList());
        assertThat(suggested.qualification().handRaise())
                .isEqualTo(shipped.qualification().handRaise());
        assertThat(suggested.qualification().enterTotal())
                .isEqualTo(SUGGESTION.threshold().movePointRight(3).longValueExact());
    }

    @Test
    void theSameLeadsGiveTheSameSuggestion() {
        // When
        Suggestion again = suggest(LEADS);

        // Then
        assertThat(again).isEqualTo(SUGGESTION);
    }

    @Test
    void calibrationRisesWithThePoints() {
        // Given
        List<Suggestion.Band> bands = SUGGESTION.bands();

        // Then
        assertThat(bands.get(bands.size() - 1).won())
                .isGreaterThan(bands.get(0).won().add(new BigDecimal("0.5")));
        assertThat(bands.stream().mapToInt(Suggestion.Band::leads).sum()).isEqualTo(LEADS.size());
    }

    @Test
    void nothingIsLearnedFromAHandfulOfLeads() {
        assertThatIllegalArgumentException().isThrownBy(() -> suggest(LEADS.subList(0, 60)));
    }

    @Test
    void levelsCountOnlyLeadsThatTheWholeDraftHandsOver() {
        // Given: every other lead is stopped
        List<StandardResult> half = IntStream.range(0, LEADS.size())
                .mapToObj(
                        i -> new StandardResult(0, 0, i % 4 != 0, i % 4 == 1 ? Set.of("student") : Set.of(), Set.of()))
                .toList();

        // When
        Suggestion suggestion = SUGGEST.suggest(
                observations(LEADS), half, Given.document(Given.defaultText()), StandardRules.KEEP, Set.of());
        Suggestion withoutGate = SUGGEST.suggest(
                observations(LEADS),
                half,
                Given.document(Given.defaultText()),
                StandardRules.REPLACE,
                Set.of("student"));

        // Then
        int stoppedBuyers = suggestion.stopped().won();
        assertThat(suggestion.stopped().leads()).isEqualTo(LEADS.size() / 2);
        assertThat(suggestion.levels())
                .allSatisfy(level -> assertThat(level.recall().doubleValue())
                        .isLessThanOrEqualTo(1.0 - stoppedBuyers / (double) suggestion.won() + 0.001));
        assertThat(withoutGate.stopped().leads()).isEqualTo(LEADS.size() / 4);
        assertThat(withoutGate.levels().getFirst().qualified())
                .isGreaterThan(suggestion.levels().getFirst().qualified());
        assertThat(gates(withoutGate)).doesNotContain("student").contains("job-seeker");
        assertThat(gates(suggestion)).contains("student");
    }

    private static List<String> gates(Suggestion suggestion) {
        return compiled(suggestion).model().disqualifiers().stream()
                .map(ScoringModel.Disqualifier::id)
                .toList();
    }

    private static Suggestion suggest(List<Member> leads) {
        StandardResult nothing = new StandardResult(0, 0, true, Set.of(), Set.of());
        return SUGGEST.suggest(
                observations(leads),
                leads.stream().map(any -> nothing).toList(),
                Given.document(Given.defaultText()),
                StandardRules.KEEP,
                Set.of());
    }

    private static List<Observation> observations(List<Member> leads) {
        return leads.stream().map(Member::observation).toList();
    }

    private static List<Observation> observations() {
        return observations(LEADS);
    }

    private static CompiledModel compiled() {
        return compiled(SUGGESTION);
    }

    private static CompiledModel compiled(Suggestion suggestion) {
        return new YamlModelDocuments(NoConfig.INSTANCE)
                .read(suggestion.document(), 1)
                .compiled();
    }
}
