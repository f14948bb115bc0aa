package dev.baton.scoring.outbound.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.condition.Operator;
import dev.baton.scoring.domain.lead.EventPaths;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.registry.Adoption;
import dev.baton.scoring.domain.registry.VersionState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide for those who write models says what holds, and says all of it. */
class ModelGuideTest {

    private static final Pattern DOCUMENT = Pattern.compile("```yaml\n(key: .*?)```", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("```http\n.*?```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final YamlModelDocuments documents = new YamlModelDocuments(NoConfig.INSTANCE);

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAModel(String example) {
        // When
        var model = documents.read(documents.parse(example), 1);

        // Then
        assertThat(model.compiled().model().key()).isNotBlank();
    }

    @Test
    void everyWordOfTheSchemaIsExplained() throws IOException {
        // Given
        Set<String> words = new TreeSet<>();
        collect(new ObjectMapper().readTree(documents.schema()), words);

        // Then
        assertThat(words).hasSizeGreaterThan(30);
        assertThat(words).allSatisfy(word -> assertThat(guide()).containsPattern("\\b" + word + "\\b"));
    }

    @Test
    void everyNameAPersonMayWriteStandsInTheTables() {
        // Given
        String prose = CALL.matcher(DOCUMENT.matcher(guide()).replaceAll("")).replaceAll("");
        List<String> named =
                CODE.matcher(prose).results().map(found -> found.group(1)).toList();

        // Then
        assertThat(named).containsAll(Operator.ids());
        assertThat(named).containsAll(names(VersionState.values())).containsAll(names(Adoption.values()));
        assertThat(named)
                .containsAll(LeadPaths.vocabulary().paths())
                .containsAll(EventPaths.vocabulary().paths());
    }

    static Stream<String> examples() {
        return DOCUMENT.matcher(guide()).results().map(found -> found.group(1));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static void collect(JsonNode schema, Set<String> words) {
        schema.path("properties").fieldNames().forEachRemaining(words::add);
        schema.forEach(part -> collect(part, words));
    }

    private static String guide() {
        try {
            return Files.readString(Path.of(System.getProperty("baton.root"), "docs/scoring-models.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
