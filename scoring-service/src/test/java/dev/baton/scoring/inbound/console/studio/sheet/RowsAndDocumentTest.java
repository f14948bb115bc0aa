package dev.baton.scoring.inbound.console.studio.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RowsAndDocumentTest {

    static List<String> models() {
        return List.of(Documents.shipped(), Documents.FORMS);
    }

    @ParameterizedTest
    @MethodSource("models")
    void fieldsThatNobodyTouchedWriteNothing(String model) {
        // Given
        YamlText document = Documents.read(model);

        // When
        Merge merge = new Merge(document, document).take(Documents.fields(document));

        // Then
        assertThat(merge.changed()).isEmpty();
        assertThat(merge.document().text()).isEqualTo(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFieldCanBeWrittenFromNothing(String model) {
        // Given
        YamlText document = Documents.read(model);
        Map<String, Typed> fields = Documents.fields(document);

        // Then
        fields.forEach((at, typed) -> {
            FieldKind kind = FieldKind.of(at);
            String snippet = kind.snippet(typed);
            boolean readable =
                    snippet != null && !List.of("when", "entry").contains(at.substring(at.lastIndexOf('/') + 1));
            if (readable) {
                assertThat(kind.show(
                                Documents.read("a: 1").set("/field", snippet).at("/field")))
                        .as(at)
                        .isEqualTo(typed);
            }
        });
    }

    @Test
    void whatIsTypedIsReadAsPeopleMeanIt() {
        // When
        YamlText document = typed(Map.of(
                "/engagement/rules/0/window", Typed.of("2 weeks"),
                "/engagement/rules/0/points", Typed.of("2,5"),
                "/engagement/rules/0/cap", Typed.of(""),
                "/engagement/rules/1/decay", new Typed(Map.of("kind", "STEP", "of", "7 d 50 %, 14 d 0 %")),
                "/engagement/rules/1/repeat", new Typed(Map.of("kind", "ONCE", "of", "3")),
                "/qualification/handRaise/events", Typed.of("Demo\nQuote\n"),
                "/lists/near", Typed.of("NO, \"Acme, Inc\", 12")));

        // Then
        Map<?, ?> rule = (Map<?, ?>) document.at("/engagement/rules/0");
        assertThat(rule.get("window")).isEqualTo("P14D");
        assertThat(rule.get("points")).isEqualTo(2.5);
        assertThat(rule.containsKey("cap")).isFalse();
        assertThat(document.at("/engagement/rules/1/decay/steps"))
                .isEqualTo(List.of(Map.of("after", "P7D", "keep", 0.5), Map.of("after", "P14D", "keep", 0)));
        assertThat(document.at("/engagement/rules/1/repeat")).isEqualTo("ONCE");
        assertThat(document.at("/qualification/handRaise/events")).isEqualTo(List.of("Demo", "Quote"));
        assertThat(document.at("/lists/near")).isEqualTo(List.of("NO", "Acme, Inc", 12));
    }

    @Test
    void whatCannotBeReadIsKeptAsItWasTyped() {
        // When
        YamlText document = typed(Map.of(
                "/fit/rules/0/points", Typed.of("many"),
                "/fit/rules/0/when", Typed.of("[\"lead.title\", is"),
                "/engagement/rules/0/when", Typed.of("{not: [*nobody]}"),
                "/engagement/rules/0/window", Typed.of("a while: long")));

        // Then
        assertThat(document.at("/fit/rules/0/points")).isEqualTo("many");
        assertThat(Conditions.show(document, "/fit/rules/0/when").text()).isEqualTo("[\"lead.title\", is");
        assertThat(Conditions.show(document, "/engagement/rules/0/when").text()).isEqualTo("{not: [*nobody]}");
        assertThat(document.at("/engagement/rules/0/window")).isEqualTo("a while: long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lead.title | is | 007 | [lead.title, is, \"007\"]",
                "lead.title | is | 7 | [lead.title, is, 7]",
                "lead.country | in | DE, NO | [lead.country, in, [DE, \"NO\"]]",
                "lead.country | in | @near | [lead.country, in, {list: near}]",
                "lead.companySize | between | 50 to 200 | [lead.companySize, between, [50, 200]]",
                "lead.title | exists | whatever | [lead.title, exists, whatever]",
                "lead.title | exists | '' | [lead.title, exists]",
                "done Form Sent | atLeast | 2 within 14 d | {events: {name: Form Sent, within: P14D, atLeast: 2}}"
            })
    void blanksThatAreFilledInAreACondition(String path, String op, String value, String condition) {
        // When
        YamlText document = typed(Map.of(
                "/fit/rules/0/when",
                new Typed(Map.of("0.path", path, "0.op", op, "0.value", value, "1.path", "", "1.op", "is"))));

        // Then
        assertThat(document.at("/fit/rules/0/when"))
                .isEqualTo(Documents.read("a: " + condition).at("/a"));
    }

    @Test
    void aFieldThatTheDocumentChangedTooIsLeftToTheDocument() {
        // Given
        YamlText shown = Documents.read(Documents.FORMS);
        YamlText edited = Documents.read(Documents.FORMS.replace("points: 7", "points: 8"));

        // When
        Merge merge = new Merge(shown, edited)
                .take(Map.of("/engagement/rules/0/points", Typed.of("9"), "/engagement/rules/0/cap", Typed.of("30")));

        // Then
        assertThat(merge.document().at("/engagement/rules/0/points")).isEqualTo(8);
        assertThat(merge.document().at("/engagement/rules/0/cap")).isEqualTo(30);
        assertThat(merge.notes()).extracting(Finding::pointer).containsExactly("/engagement/rules/0/points");
    }

    @Test
    void whatIsTakenAwayComesBackToItsPlace() {
        for (String model : models()) {
            // Given
            YamlText document = Documents.read(model);
            for (String at : List.of("/fit/rules/0", "/engagement/rules/1")) {
                // When
                Acts.Done removed = Acts.apply(document, Acts.of("remove", at), null);
                Acts.Done back = Acts.apply(removed.document(), "undo", removed.removed());

                // Then
                assertThat(removed.document().tree()).isNotEqualTo(document.tree());
                assertThat(back.document().tree()).isEqualTo(document.tree());
            }
        }
    }

    @Test
    void findingsStandBesideTheirRowsAndKnowTheBetterWord() {
        // Given
        List<Finding> findings = List.of(
                Finding.error("/fit/rules/0/when/0: Unknown path 'lead.titel', did you mean 'lead.title'?"),
                Finding.warning("/priority", "No lead comes to this model"));

        // When
        Sheet sheet = new Sheet(Documents.read(Documents.FORMS), findings, null);

        // Then
        Note note = sheet.dimensions().getFirst().rows().getFirst().notes().getFirst();
        assertThat(note.better()).isEqualTo("lead.title");
        assertThat(note.act()).isEqualTo("fix %2Ffit%2Frules%2F0%2Fwhen lead.titel lead.title");
        assertThat(sheet.notes("")).extracting(Note::place).containsExactly("priority");
        assertThat(sheet.errors()).isEqualTo(1);
    }

    @Test
    void conditionsAreReadAloud() {
        assertThat(Spoken.of(Documents.read(Documents.FORMS).at("/entry")))
                .isEqualTo("country is one of the list near or company size is between 50 and 200");
        assertThat(Spoken.of(Map.of("not", List.of(List.of("lead.city", "missing")))))
                .isEqualTo("not city is unknown");
        assertThat(Spoken.of("nonsense")).isEqualTo("nonsense");
    }

    private static YamlText typed(Map<String, Typed> fields) {
        YamlText document = Documents.read(Documents.FORMS);
        return new Merge(document, document).take(fields).document();
    }
}
