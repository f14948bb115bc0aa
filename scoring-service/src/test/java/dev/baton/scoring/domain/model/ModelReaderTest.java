package dev.baton.scoring.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.scoring.domain.Given;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelReaderTest {

    private static final String FRAME = """
            key: test
            version: 1
            name: Test
            lists: {rivals: [a.example]}
            fit: {cap: 50, rules: [%s]}
            engagement: {cap: 50, rules: [%s]}
            disqualifiers: [{id: rival, when: ["lead.emailDomain", in, {list: rivals}]}]
            qualification: {threshold: {total: 60.5}, leave: 0.75, handRaise: {events: [Demo]}}
            """;

    @Test
    void readsPointsAsThousandthsAndFillsDefaults() {
        // When
        ScoringModel model = ModelReader.read(document("", ""), Map.of());

        // Then
        assertThat(model.qualification().enterTotal()).isEqualTo(60_500);
        assertThat(model.qualification().leaveTotal()).isEqualTo(45_375);
        assertThat(model.qualification().coolDown()).isEqualTo(Duration.ofDays(14));
        assertThat(model.qualification().requiresContact()).isTrue();
    }

    @Test
    void anInstallationAddsToANamedList() {
        // When
        ScoringModel model = ModelReader.read(document("", ""), Map.of("rivals", List.of("b.example")));

        // Then
        assertThat(model.disqualifiers().get(0).when().canonical())
                .isEqualTo("[\"lead.emailDomain\",\"in\",[\"a.example\",\"b.example\"]]");
    }

    @Test
    void namesEveryFaultWithItsPlace() {
        // Given
        Map<String, Object> document = document(
                "{id: x, when: [lead.titel, exists], points: 1}, {id: x, when: [lead.title, exists], points: 1}",
                "{id: y, when: [lead.title, exists], points: 1},"
                        + "{id: z, when: {any: [[event.name, is, A], [lead.title, exists]]}, points: 1}");

        // When
        InvalidModelException refusal =
                catchThrowableOfType(InvalidModelException.class, () -> ModelReader.read(document, Map.of()));

        // Then
        assertThat(refusal.faults())
                .containsExactly(
                        "/fit/rules/0/when/0: Unknown path 'lead.titel', did you mean 'lead.title'?",
                        "/fit/rules/1/id: The id 'x' is used twice; ids name rules in every explanation",
                        "/engagement/rules/0/when: Says nothing about the event; an engagement rule must",
                        "/engagement/rules/1/when: A part names lead and event together; put them side by side under one all");
    }

    @Test
    void theKeyOfAMatchOutlivesAChangeOfPoints() {
        // When
        ScoringModel one = ModelReader.read(document("", "{id: a, when: [event.name, is, A], points: 1}"), Map.of());
        ScoringModel other =
                ModelReader.read(document("", "{id: b, when: [event.name, is, A], points: 9, cap: 9}"), Map.of());

        // Then
        assertThat(one.engagement().get(0).matches().key())
                .isEqualTo(other.engagement().get(0).matches().key())
                .hasSize(12);
    }

    @Test
    void readsRepetitionWindowDecayAndGroup() {
        // Given
        Map<String, Object> document = document(
                "",
                "{id: a, when: [event.name, is, A], points: 1, repeat: {oncePer: P1D}, window: P30D,"
                        + " decay: {type: STEP, steps: [{after: P7D, keep: 0.25}]}, group: nowhere},"
                        + "{id: b, when: [event.name, is, A], points: 1, repeat: {distinctBy: event.propertys.x},"
                        + " decay: {type: LINEAR, over: PT5M}}");

        // When
        InvalidModelException refusal =
                catchThrowableOfType(InvalidModelException.class, () -> ModelReader.read(document, Map.of()));

        // Then
        assertThat(refusal.faults())
                .containsExactly(
                        "/engagement/rules/0/group: There is no group 'nowhere'; declared here are []",
                        "/engagement/rules/1/repeat/distinctBy: Unknown path 'event.propertys.x';"
                                + " a property is named event.properties.<name>",
                        "/engagement/rules/1/decay/over: Expected one hour to ten years, was PT5M");
    }

    @Test
    void stepsMustGrowOlderAndKeepLess() {
        // Given
        Map<String, Object> document = document(
                "",
                "{id: a, when: [event.name, is, A], points: 1,"
                        + " decay: {type: STEP, steps: [{after: P7D, keep: 0.25}, {after: P9D, keep: 0.5}]}}");

        // Then
        assertThat(catchThrowableOfType(InvalidModelException.class, () -> ModelReader.read(document, Map.of()))
                        .faults())
                .containsExactly("/engagement/rules/0/decay/steps:"
                        + " The steps must grow older and keep less, each than the one before");
    }

    @Test
    void aWholeNumberMayBeWrittenWithAPoint() {
        // When
        ScoringModel model = ModelReader.read(
                document(
                        "",
                        "{id: a, when: [event.name, is, A], points: 1, minHumanConfidence: 7.0, repeat: {firstN: 2.0}},"
                                + "{id: b, when: [event.name, is, A], points: 1,"
                                + " repeat: {distinctBy: event.properties.x, values: 3.0}}"),
                Map.of());

        // Then
        assertThat(model.engagement().get(0).repeat()).isEqualTo(new Repeat.FirstN(2));
        assertThat(model.engagement().get(0).matches().minHumanConfidence()).isEqualTo(7);
        assertThat(model.engagement().get(1).repeat()).isEqualTo(new Repeat.DistinctBy("event.properties.x", 3));
    }

    @Test
    void lengthsThatAreNoneOrLongerThanAnybodyMeansAreFaults() {
        // Given
        Map<String, Object> document = Given.document(FRAME.formatted(
                        "",
                        "{id: a, when: [event.name, is, A], points: 1, window: PT90M},"
                                + "{id: b, when: [event.name, is, A], points: 1, window: P99999999999999999999D}")
                .replace("leave: 0.75", "dwell: P1DT, coolDown: P200000000D")
                .replace("events: [Demo]", "events: [Demo], within: P3651D"));

        // Then
        assertThat(catchThrowableOfType(InvalidModelException.class, () -> ModelReader.read(document, Map.of()))
                        .faults())
                .containsExactly(
                        "/engagement/rules/0/window: Expected whole hours, was PT90M",
                        "/engagement/rules/1/window: Expected a length of time such as P14D or PT12H,"
                                + " was P99999999999999999999D",
                        "/qualification/dwell: Expected a length of time such as P14D or PT12H, was P1DT",
                        "/qualification/handRaise/within: Expected ten years at most, was P3651D",
                        "/qualification/coolDown: Expected ten years at most, was P200000000D");
    }

    @Test
    void aMisspeltPlaceInAReasonIsAFault() {
        // Given
        Map<String, Object> document = document(
                "{id: a, when: [lead.title, exists], points: 1, reason: 'Is {lead.tilte}, {count}'}",
                "{id: b, when: [event.name, is, A], points: 1, reason: '{how often}'}");

        // Then
        assertThat(catchThrowableOfType(InvalidModelException.class, () -> ModelReader.read(document, Map.of()))
                        .faults())
                .containsExactly(
                        "/fit/rules/0/reason: Unknown place 'lead.tilte', did you mean 'lead.title'?",
                        "/engagement/rules/0/reason: Unknown place 'how often';"
                                + " known are count, times and what leads have, such as lead.title");
    }

    private static Map<String, Object> document(String fit, String engagement) {
        return Given.document(FRAME.formatted(fit, engagement));
    }

    @Test
    void aRuleWithoutAReasonGetsASentenceOfItsCondition() {
        // When
        ScoringModel model = ModelReader.read(Given.document("""
                        key: test
                        name: Test
                        fit:
                          cap: 20
                          rules:
                            - {id: big, when: [lead.companySize, atLeast, 100], points: 10}
                        engagement:
                          cap: 20
                          rules:
                            - {id: priced, when: [event.name, is, "Pricing {x}"], points: 2}
                        disqualifiers:
                          - {id: student, when: [lead.title, is, Student]}
                        qualification:
                          threshold: {total: 5}
                          handRaise: {events: [Demo]}
                        """), Map.of());

        // Then
        assertThat(model.fit().getFirst().reason()).isEqualTo("Company size is at least 100");
        assertThat(model.engagement().getFirst().reason()).isEqualTo("The event is “Pricing (x)” ({times})");
        assertThat(model.disqualifiers().getFirst().reason()).isEqualTo("Title is “Student”");
    }
}
