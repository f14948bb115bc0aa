package dev.baton.scoring.inbound.console.studio.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class YamlTextTest {

    private static final String TEXT = """
            # agreed on Monday
            key: shop   # never changes
            fit:
              cap: 50
              rules:
                # who decides
                - id: chief
                  when: &chief
                    any: # all of these
                      - [lead.title, is, Chief]
                  points: 20 # much

                # who works
                - {id: worker, when: {not: [*chief]}, points: 7}
                # our own
                - id: buyer
                  when: *chief
                  points: 3
            recipes: []
            unknown: {kept: yes}
            """;

    @Test
    void anotherValueTouchesItsPlaceAlone() {
        assertThat(text().set("/fit/rules/0/points", "25").text()).isEqualTo(TEXT.replace("20 # much", "25 # much"));
        assertThat(text().set("/fit/rules/1/points", "-2.5").text())
                .isEqualTo(TEXT.replace("points: 7", "points: -2.5"));
    }

    @Test
    void aSharedConditionChangesForAllWhoShareIt() {
        // When
        YamlText changed = text().set("/fit/rules/0/when", "all:\n  - [lead.title, is, Head]");

        // Then
        assertThat(changed.text()).contains("when: &chief\n        all:\n          - [lead.title, is, Head]\n");
        assertThat(changed.at("/fit/rules/2/when"))
                .isEqualTo(Map.of("all", List.of(List.of("lead.title", "is", "Head"))));
        assertThat(changed.shared("/fit/rules/2/when")).isEqualTo("chief");
        assertThat(changed.shared("/fit/rules/1/when")).isNull();
    }

    @Test
    void aPlaceThatSharedAnotherGetsItsOwn() {
        // When
        YamlText changed = text().set("/fit/rules/2/when", "[lead.title, exists]");

        // Then
        assertThat(changed.text()).isEqualTo(TEXT.replace("when: *chief", "when: [lead.title, exists]"));
    }

    @Test
    void whatOthersShareStaysWhenItsFirstPlaceGoes() {
        // When
        YamlText changed = text().remove("/fit/rules/0");

        // Then
        assertThat(changed.at("/fit/rules/1/when"))
                .isEqualTo(Map.of("any", List.of(List.of("lead.title", "is", "Chief"))));
        assertThat(changed.text()).contains("# who decides", "# who works", "# our own", "unknown: {kept: yes}");
    }

    @Test
    void aRulesOwnCommentGoesWithItAndAHeadingStays() {
        assertThat(text().remove("/fit/rules/2").text())
                .doesNotContain("# our own")
                .contains("# who works");
        assertThat(text().swap("/fit/rules", 1).text())
                .contains("# our own\n    - id: buyer\n      when: *chief\n      points: 3\n    - {id: worker");
    }

    @Test
    void aConditionThatWouldStandBeforeWhatItSharesIsWrittenOut() {
        // When
        YamlText changed = text().swap("/fit/rules", 0);

        // Then
        assertThat(changed.text())
                .contains("- {id: worker, when: {not: [{any: [[lead.title, is, Chief]]}]}, points: 7}")
                .contains("when: *chief");
    }

    @Test
    void membersItemsAndWholeListsAreMadeWhereTheyAreMissing() {
        // When
        YamlText changed = text().insert("/recipes", 0, "id: both\nwhen: *chief")
                .insert("/fit/groups", 0, "id: titles\ncap: 10")
                .set("/fit/rules/0/group", "titles")
                .set("/deep/inside/number", "4")
                .insert("/fit/rules", 9, "id: last\npoints: 1");

        // Then
        assertThat(changed.at("/recipes/0/when")).isEqualTo(changed.at("/fit/rules/0/when"));
        assertThat(changed.at("/fit/groups")).isEqualTo(List.of(Map.of("id", "titles", "cap", 10)));
        assertThat(changed.at("/fit/rules/3/id")).isEqualTo("last");
        assertThat(changed.at("/deep")).isEqualTo(Map.of("inside", Map.of("number", 4)));
        assertThat(changed.text()).contains("      points: 20 # much\n      group: titles\n");
    }

    @Test
    void theLastItemLeavesAnEmptyList() {
        // When
        YamlText changed = text().remove("/fit/rules/2").remove("/fit/rules/1").remove("/fit/rules/0");

        // Then
        assertThat(changed.at("/fit/rules")).isEqualTo(List.of());
    }

    @Test
    void aCuttingCanBePastedBesideItsOrigin() {
        // When
        YamlText changed = text().insert("/fit/rules", 1, text().cutting("/fit/rules/0"));

        // Then
        assertThat(changed.at("/fit/rules/1")).isEqualTo(changed.at("/fit/rules/0"));
        assertThat(changed.text()).containsOnlyOnce("&chief");
    }

    @Test
    void aWordIsReplacedWhereverItStandsInAPlace() {
        assertThat(text().reword("/fit/rules/2/when", "Chief", "Head: \"all\"").at("/fit/rules/0/when/any/0/2"))
                .isEqualTo("Head: \"all\"");
    }

    @Test
    void whatCantBeChangedAloneIsRefused() {
        // Given
        YamlText shared = text("a: &a {x: &x 1}\nb: *x\nc: *a\n");

        // Then
        assertThatThrownBy(() -> shared.set("/a/x", "2")).isInstanceOf(UneditableException.class);
        assertThatThrownBy(() -> shared.set("/d", "*nobody")).isInstanceOf(UneditableException.class);
        assertThatThrownBy(() -> shared.set("/b/y/z", "1")).isInstanceOf(UneditableException.class);
    }

    @Test
    void charactersBeyondTheBasicOnesDoNotShiftPlaces() {
        assertThat(text("# 🏃🏃🏃\na: 🏁\nb: 1\r\n").set("/b", "2").text()).isEqualTo("# 🏃🏃🏃\na: 🏁\nb: 2\n");
    }

    private static YamlText text() {
        return text(TEXT);
    }

    private static YamlText text(String yaml) {
        return YamlText.of(yaml, text -> new Yaml().load(text), List.of("id", "when", "points", "group", "reason"));
    }
}
