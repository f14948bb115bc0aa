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
                "coolDown: P14D              | group: x"
            })
    void whatTheModelCannotDoIsRefusedInPlaceOfIgnored(String valid, String invalid) {
        // Given
        String text = Given.defaultText().replaceFirst(java.util.regex.Pattern.quote(valid.strip()), invalid.strip());

        // Then
        assertThat(text).isNotEqualTo(Given.defaultText());
        assertThatThrownBy(() -> documents.read(documents.parse(text), 1)).isInstanceOf(InvalidModelException.class);
    }
}
