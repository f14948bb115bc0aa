package dev.baton.scoring.outbound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.model.ScoringModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelDocumentsTest {

    private final YamlModelDocuments documents = new YamlModelDocuments(NoConfig.INSTANCE);

    @Test
    void theModelThatShipsIsValid() {
        // When
        ScoringModel model = documents
                .read(documents.parse(Given.defaultText()), 1)
                .compiled()
                .model();

        // Then
        assertThat(model.key()).isEqualTo("default");
        assertThat(model.fit()).hasSizeGreaterThan(10);
        assertThat(model.engagement()).hasSizeGreaterThan(20);
    }

    @Test
    void everyWordOfARuleIsInTheSchema() {
        // Given
        String text = Given.defaultText()
                .replaceFirst("repeat: ONCE", "repeat: {oncePer: P1D}\n      window: P60D\n      group: web")
                .replaceFirst("repeat: ONCE", "repeat: {distinctBy: event.properties.page, values: 9}")
                .replaceFirst("type: HALF_LIFE, halfLife: P30D", "type: LINEAR, over: P9D")
                .replaceFirst(
                        "type: HALF_LIFE, halfLife: P30D",
                        "type: STEP, steps: [{after: P1D, keep: 0.5}, {after: P9D, keep: 0}]")
                .replaceFirst("engagement:\n", "engagement:\n  groups: [{id: web, cap: 9.5}]\n")
                .replaceFirst("coolDown: P14D", "coolDown: P14D\n  dwell: PT36H\n  matrix: [A1, B2]");

        // When
        ScoringModel model = documents.read(documents.parse(text), 1).compiled().model();

        // Then
        assertThat(model.qualification().matrix()).containsExactly("A1", "B2");
        assertThat(model.engagement().get(0).group()).isEqualTo("web");
        assertThat(model.engagement().get(0).window()).isEqualTo(60 * 24);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "repeat: ONCE                | repeat: ONCE_PER",
                "type: HALF_LIFE             | type: LINEAR",
                "halfLife: P30D              | halfLife: P1M",
                "points: 30                  | points: many",
                "id: decision-maker          | id: Decision Maker",
                "minHumanConfidence: 50      | minHumanConfidence: 500",
                "coolDown: P14D              | group: x",
                "repeat: ONCE                | repeat: {distinctBy: event.properties.x, values: 0}",
                "repeat: ONCE                | repeat: {oncePer: 7}",
                "type: HALF_LIFE, halfLife: P30D | type: STEP, steps: []",
                "coolDown: P14D              | coolDown: P14DT",
                "leave: 0.8                  | leave: 0.8001",
                "total: 60                   | total: 0.0004",
                "minimumFit: 20              | minimumFit: 20.00001",
                "coolDown: P14D              | matrix: [E1]"
            })
    void whatTheModelCannotDoIsRefusedInPlaceOfIgnored(String valid, String invalid) {
        // Given
        String text = Given.defaultText().replaceFirst(java.util.regex.Pattern.quote(valid.strip()), invalid.strip());

        // Then
        assertThat(text).isNotEqualTo(Given.defaultText());
        assertThatThrownBy(() -> documents.read(documents.parse(text), 1)).isInstanceOf(InvalidModelException.class);
    }
}
