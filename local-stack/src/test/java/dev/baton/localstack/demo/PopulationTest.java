package dev.baton.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PopulationTest {

    private static final Instant TIME_BASE = Instant.parse("2026-03-04T12:00:00Z");
    private static final int MANY = 600;

    private final Population population = new Population(42, TIME_BASE);

    @Test
    void theSameSeedGivesTheSamePeopleWithTheSameIds() {
        assertThat(new Population(42, TIME_BASE).visitors(MANY).toList())
                .isEqualTo(population.visitors(MANY).toList());
    }

    @Test
    void anyVisitorCanBeMadeAlone() {
        assertThat(population.visitor(123))
                .isEqualTo(population.visitors(200).toList().get(123));
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        // Given
        Set<String> ids = messageIds(population);

        // When
        Set<String> others = messageIds(new Population(43, TIME_BASE));

        // Then
        assertThat(others).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void anotherTimeBaseMovesTheVisitsOfTodayAndKeepsTheirIds() {
        // Given
        Population later = new Population(42, TIME_BASE.plus(Duration.ofDays(1)));

        // Then
        assertThat(messageIds(later)).isEqualTo(messageIds(population));
        Call last = population.visitor(0, Story.HAND_RAISER).calls().getLast();
        Call lastLater = later.visitor(0, Story.HAND_RAISER).calls().getLast();
        assertThat(Duration.between(last.happenedAt(), lastLater.happenedAt())).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void noTwoMessagesShareAnId() {
        int calls = population
                .visitors(MANY)
                .mapToInt(visitor -> visitor.calls().size())
                .sum();
        assertThat(messageIds(population)).hasSize(calls);
    }

    @Test
    void everyStoryIsTold() {
        assertThat(population.visitors(MANY).map(Visitor::story).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Story.values());
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void whatAVisitorDoesIsInOrderAndNeverInTheFuture(Story story) {
        IntStream.range(0, 300).forEach(number -> {
            List<Call> calls = population.visitor(number, story).calls();
            assertThat(calls)
                    .isNotEmpty()
                    .extracting(Call::happenedAt)
                    .isSorted()
                    .allMatch(at -> !at.isAfter(TIME_BASE));
        });
    }

    @Test
    void peopleComeFromManyPlacesCompaniesAndRanks() {
        List<Person> people = population.visitors(MANY).map(Visitor::person).toList();
        assertThat(people.stream().map(person -> person.company().place()).distinct())
                .hasSizeGreaterThan(10);
        assertThat(people.stream().map(person -> person.company().name()).distinct())
                .hasSizeGreaterThan(15);
        assertThat(people.stream().map(Person::email).distinct()).hasSize(MANY);
        assertThat(people.stream().map(Person::email))
                .allMatch(email -> email.endsWith(".example") || email.endsWith("@rival-example.com"));
        assertThat(people.stream().filter(person -> person.job() != null).map(person -> person.job()
                        .title()))
                .contains("Marketing Intern", "VP Sales", "Student");
    }

    @Test
    void aReturningVisitorIsUnknownAtFirstAndKnownInTheEnd() {
        // When
        List<Call> calls = population.visitor(7, Story.RETURNING_VISITOR).calls();

        // Then
        assertThat(calls.getFirst().userId()).isNull();
        assertThat(calls.getFirst().happenedAt()).isBefore(TIME_BASE.minus(Duration.ofDays(14)));
        assertThat(calls.getLast().userId()).isNotNull();
        assertThat(calls.stream().map(Call::anonymousId).distinct()).hasSize(1);
    }

    @Test
    void theRecipeIsDoneByADeciderOnPricingPageAndCaseStudy() {
        // When
        Visitor visitor = population.visitor(3, Story.RECIPE_FINISHER);

        // Then
        assertThat(Job.DECIDES).contains(visitor.person().job());
        assertThat(visitor.calls()).extracting(Call::name).contains("Pricing");
        assertThat(visitor.calls())
                .anyMatch(call -> "Content Downloaded".equals(call.name())
                        && "case study".equals(call.details().get("type")));
    }

    @Test
    void aRobotSaysSo() {
        assertThat(population.visitor(5, Story.ROBOT).calls())
                .allMatch(call -> ((String) call.context().get("userAgent")).matches(".*(bot|Bot|Headless).*"));
    }

    @Test
    void speaksTheFieldNamesOfTheTrackingApi() {
        Map<String, Object> fields =
                population.visitor(1, Story.HAND_RAISER).calls().getLast().toFields();
        assertThat(fields)
                .containsEntry("type", "track")
                .containsKeys(
                        "messageId", "anonymousId", "userId", "event", "properties", "context", "originalTimestamp");
    }

    @Test
    void theRateKnowsHowMuchAVisitorDoes() {
        double average = population
                .visitors(MANY)
                .mapToInt(visitor -> visitor.calls().size())
                .average()
                .orElseThrow();
        assertThat(average).isCloseTo(Rate.CALLS_OF_A_VISITOR, Offset.offset(0.5));
    }

    @Test
    void aCrowdKeepsTheOrderOfEachOfItsVisitors() {
        // Given
        List<Visitor> visitors = population.visitors(40).toList();
        Crowd crowd = new Crowd(visitors.iterator());

        // When
        List<Call> all = IntStream.range(0, 1000)
                .mapToObj(i -> crowd.next(7))
                .flatMap(List::stream)
                .toList();

        // Then
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(visitors.stream()
                        .flatMap(visitor -> visitor.calls().stream())
                        .toList());
        visitors.forEach(visitor ->
                assertThat(all.stream().filter(visitor.calls()::contains)).containsExactlyElementsOf(visitor.calls()));
    }

    private static Set<String> messageIds(Population of) {
        return of.visitors(MANY)
                .flatMap(visitor -> visitor.calls().stream())
                .map(Call::messageId)
                .collect(Collectors.toSet());
    }
}
