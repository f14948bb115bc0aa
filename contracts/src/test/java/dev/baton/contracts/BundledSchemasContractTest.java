package dev.baton.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each schema document is complete: definitions that several documents use are copied from {@code schemas/shared} into {@code $defs}.
 * {@code -Dbaton.contracts.write=true} refreshes the copies.
 */
class BundledSchemasContractTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final String DEFINITIONS = "$defs";
    private static final String LOCAL = "#/" + DEFINITIONS + "/";

    @ParameterizedTest
    @MethodSource("documents")
    void definitionsAreCopiesOfTheSharedSchemas(Path file) throws IOException {
        // Given
        JsonNode document = Schemas.JSON.readTree(file.toFile());

        // When
        JsonNode bundled = bundled(document);

        // Then
        if (Boolean.getBoolean("baton.contracts.write") && !bundled.equals(document)) {
            Files.writeString(file, Schemas.JSON.writer(printer()).writeValueAsString(bundled) + "\n");
        }
        assertThat(Schemas.JSON.readTree(file.toFile()))
                .as("copy the definitions: ./mvnw test -pl contracts -Dbaton.contracts.write=true")
                .isEqualTo(bundled);
    }

    @Test
    void noDocumentNeedsAnotherOne() throws IOException {
        for (Path file : documents().toList()) {
            assertThat(Schemas.JSON.readTree(file.toFile()).findValuesAsText("$ref"))
                    .as(file.toString())
                    .allSatisfy(reference -> assertThat(reference).startsWith(LOCAL));
        }
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(documents).hasSizeGreaterThan(20);
            return documents.stream();
        }
    }

    private static JsonNode bundled(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        copy.remove(DEFINITIONS);
        Map<String, JsonNode> definitions = new TreeMap<>();
        Deque<String> missing = new ArrayDeque<>(copy.findValuesAsText("$ref"));
        while (!missing.isEmpty()) {
            String name = missing.pop().substring(LOCAL.length());
            if (!definitions.containsKey(name)) {
                ObjectNode definition = (ObjectNode) Schemas.load("/schemas/shared/" + name + ".json");
                definition.remove(List.of("$schema", "$id", DEFINITIONS));
                definitions.put(name, definition);
                missing.addAll(definition.findValuesAsText("$ref"));
            }
        }
        if (!definitions.isEmpty()) {
            copy.putObject(DEFINITIONS).setAll(definitions);
        }
        return copy;
    }

    /** Two blanks a level, each element of an array on a line of its own, as the files are written. */
    private static DefaultPrettyPrinter printer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return printer;
    }
}
