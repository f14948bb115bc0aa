package dev.baton.scoring.domain.model;

import static dev.baton.scoring.domain.Given.NOW;
import static dev.baton.scoring.domain.Given.event;
import static dev.baton.scoring.domain.Given.traits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model that ships says of the people DOMAIN describes. */
class DefaultModelTest {

    private static final CompiledModel MODEL = Given.defaultModel();

    private final LeadEvent vp =
            traits(Map.of("email", "vera@acme.example", "title", "VP of Marketing", "company", "Acme"), NOW);
    private final LeadEvent pricing = event("Page Viewed", Map.of("name", "Pricing", "path", "/pricing"), NOW);
    private final LeadEvent caseStudy = event("Content Downloaded", Map.of("type", "case study"), NOW);

    @Test
    void aDecisionMakerWhoSawPricesAndTookACaseStudyQualifiesByTheRecipe() {
        assertThat(score(vp, pricing, caseStudy).qualifiedBy()).containsExactly("recipe:decision-maker-evaluating");
        assertThat(score(vp, pricing).qualified()).isFalse();
        assertThat(score(vp, caseStudy).qualified()).isFalse();
        assertThat(score(vp, event("Pricing Page Viewed", Map.of(), NOW), caseStudy)
                        .qualified())
                .isTrue();
    }

    @Test
    void theRecipeAsksForADecisionMaker() {
        // Given
        LeadEvent analyst = traits(Map.of("email", "a@acme.example", "title", "Analyst"), NOW);

        // Then
        assertThat(score(analyst, pricing, caseStudy).qualified()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Demo Requested", "Quote Requested", "Contact Requested"})
    void whoeverAsksQualifiesAtOnce(String name) {
        assertThat(score(traits(Map.of("email", "x@gmail.com"), NOW), event(name, Map.of(), NOW))
                        .qualifiedBy())
                .containsExactly("hand-raise");
    }

    @ParameterizedTest
    @CsvSource({
        "vera@rival-example.com, VP Marketing, competitor",
        "sam@uni.example, Computer Science Student, student",
        "joe@gmail.com, Open to work, job-seeker"
    })
    void someNeverQualifyWhateverTheyDo(String email, String title, String gate) {
        // Given
        LeadEvent person = traits(Map.of("email", email, "title", title), NOW);
        LeadEvent demo = event("Demo Requested", Map.of(), NOW);

        // When
        Score score = score(person, pricing, caseStudy, demo);

        // Then
        assertThat(score.disqualifiedBy()).containsExactly(gate);
        assertThat(score.qualified()).isFalse();
    }

    @Test
    void aStudentByOccupationOrCampusAddressIsOne() {
        assertThat(score(traits(Map.of("email", "a@b.example", "occupation", "Student"), NOW))
                        .disqualifiedBy())
                .containsExactly("student");
        assertThat(score(traits(Map.of("email", "a@mit.edu"), NOW)).disqualifiedBy())
                .containsExactly("student");
        assertThat(score(traits(Map.of("email", "a@mit.edu", "title", "Head of IT"), NOW))
                        .disqualifiedBy())
                .isEmpty();
    }

    @Test
    void whoeverReadsJobOffersLooksForAJob() {
        // Given
        List<LeadEvent> visits = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            visits.add(event("Page Viewed", Map.of("path", "/careers"), NOW));
        }

        // Then
        assertThat(score(visits.toArray(LeadEvent[]::new)).disqualifiedBy()).containsExactly("job-seeker");
        visits.add(vp);
        assertThat(score(visits.toArray(LeadEvent[]::new)).disqualifiedBy()).isEmpty();
    }

    @Test
    void aHomePageVisitThatDropsOffGivesNothing() {
        assertThat(score(event("Page Viewed", Map.of("path", "/", "name", "Home"), NOW))
                        .total())
                .isZero();
    }

    @Test
    void aBannerClickIsNoIntent() {
        assertThat(score(
                                event("Ad Clicked", Map.of(), NOW),
                                event("Ad Clicked", Map.of(), NOW),
                                event("Ad Clicked", Map.of(), NOW))
                        .total())
                .isEqualTo(1_000);
    }

    @Test
    void scannersInMailGiveNothing() {
        assertThat(score(event("Email Opened", NOW, 60), event("Email Link Clicked", NOW, 60))
                        .total())
                .isZero();
    }

    @Test
    void interestOfLastQuarterFades() {
        // When
        long now = score(event("Webinar Attended", Map.of(), NOW)).total();
        long then = score(event("Webinar Attended", Map.of(), NOW.minus(Duration.ofDays(90))))
                .total();

        // Then
        assertThat(now).isEqualTo(10_000);
        assertThat(then).isEqualTo(1_250);
    }

    @Test
    void aWellFittingVisitorWhoDoesALotReachesTheThreshold() {
        // Given
        LeadEvent fits = traits(
                Map.of(
                        "email",
                        "ann@acme.example",
                        "title",
                        "IT Manager",
                        "department",
                        "IT",
                        "phone",
                        "+4930123",
                        "company",
                        Map.of("name", "Acme", "employees", "201-500", "industry", "Software")),
                NOW);

        // When
        Score score = score(
                fits,
                pricing,
                caseStudy,
                event("Webinar Attended", Map.of(), NOW),
                event("Content Downloaded", Map.of("type", "ebook"), NOW));

        // Then
        assertThat(score.qualifiedBy()).containsExactly("threshold");
        assertThat(score.contributions()).extracting(Contribution::reason).contains("Company of 201 people");
    }

    @ParameterizedTest
    @CsvSource({
        "VP Sales, decision-maker",
        "Chief Technology Officer, decision-maker",
        "Head of Growth, decision-maker",
        "Co-Founder & CEO, decision-maker",
        "Director of Operations, decision-maker",
        "Vice President, decision-maker",
        "Assistant to the CEO, none",
        "Product Owner, none",
        "Marketing Manager, manager",
        "Marketing Specialist, specialist",
        "Barista, none"
    })
    void readsTitles(String title, String rule) {
        // When
        List<String> rules = score(traits(Map.of("title", title), NOW)).contributions().stream()
                .map(Contribution::rule)
                .toList();

        // Then
        assertThat(rules).isEqualTo(rule.equals("none") ? List.of() : List.of(rule));
    }

    private static Score score(LeadEvent... events) {
        History history = History.of(List.of(events), MODEL);
        return new Scorer(MODEL).score(history.profile(), history.tally(), NOW);
    }
}
