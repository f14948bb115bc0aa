package dev.baton.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Values, schema and README say the same. */
class ChartReferenceTest {

    private static final Path README = ChartRenderer.CHART.resolve("README.md");
    private static final String BEGIN = "<!-- values: made from values.yaml; the build refuses a difference -->\n";
    private static final String END = "<!-- end of values -->";

    @Test
    void every_value_has_a_word_of_explanation() throws IOException {
        assertThat(ValuesReference.of(ChartRenderer.VALUES).rows())
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(row.description())
                        .as(row.path())
                        .hasSizeGreaterThan(3)
                        .endsWith("."));
    }

    @Test
    void the_readme_holds_the_table_of_all_values() throws IOException {
        // Given
        String table = ValuesReference.of(ChartRenderer.VALUES).table();
        Files.writeString(Path.of("target/values-table.md"), table);

        // When
        String readme = Files.readString(README);

        // Then
        assertThat(readme).contains(BEGIN, END);
        assertThat(readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END)))
                .as("put target/values-table.md into README.md")
                .isEqualTo(table);
    }

    @Test
    void the_least_values_of_the_readme_are_enough() throws IOException {
        // Given
        String readme = Files.readString(README);
        int begin = readme.indexOf("# my-values.yaml");
        Path values = Files.writeString(
                Path.of("target/readme-values.yaml").toAbsolutePath(),
                readme.substring(begin, readme.indexOf("```", begin)));

        // When
        Manifests chart = ChartRenderer.render(values);

        // Then
        assertThat(chart.ofKind("Deployment")).hasSize(4);
        assertThat(chart.ofKind("Secret")).isEmpty();
    }

    @Test
    void the_readme_names_every_topic_that_must_be_there() throws IOException {
        // Given
        Path topics = Path.of(System.getProperty("baton.root", ".."))
                .resolve("contracts/src/main/java/dev/baton/contracts/Topics.java");
        List<String> names = Pattern.compile("\"(baton[a-z.]+)\"")
                .matcher(Files.readString(topics))
                .results()
                .map(topic -> "`" + topic.group(1) + "`")
                .toList();

        // When
        String readme = Files.readString(README);

        // Then
        assertThat(names).isNotEmpty();
        assertThat(readme).contains(names);
    }

    @Test
    void every_value_is_in_the_schema_and_every_key_of_the_schema_in_the_values() throws IOException {
        // Given
        JsonObject schema = JsonParser.parseString(Files.readString(ChartRenderer.CHART.resolve("values.schema.json")))
                .getAsJsonObject();
        List<String> differences = new ArrayList<>();

        // When
        compare(schema, "", schema, ChartRenderer.read(ChartRenderer.VALUES), differences);

        // Then
        assertThat(differences).containsExactly("/enabled is in the schema only");
    }

    @Test
    void a_service_takes_exactly_the_keys_of_the_defaults_beside_its_own() throws IOException {
        // Given
        JsonObject definitions = JsonParser.parseString(
                        Files.readString(ChartRenderer.CHART.resolve("values.schema.json")))
                .getAsJsonObject()
                .getAsJsonObject("definitions");

        // When
        Set<String> service = new TreeSet<>(definitions
                .getAsJsonObject("service")
                .getAsJsonObject("properties")
                .keySet());

        // Then
        assertThat(service.removeAll(Set.of("enabled", "database"))).isTrue();
        assertThat(service)
                .isEqualTo(definitions
                        .getAsJsonObject("defaults")
                        .getAsJsonObject("properties")
                        .keySet());
    }

    /** Goes down both trees as long as both have keys; what a service leaves to the defaults is no difference. */
    private static void compare(
            JsonObject root, String path, JsonObject schema, Map<?, ?> values, List<String> differences) {
        JsonObject properties = resolve(root, schema).getAsJsonObject("properties");
        if (properties == null || values.isEmpty()) {
            return;
        }
        boolean takesDefaults = path.matches("/services/[a-z]+");
        for (String key : properties.keySet()) {
            if (!values.containsKey(key) && !takesDefaults) {
                differences.add(path + "/" + key + " is in the schema only");
            }
        }
        values.forEach((key, value) -> {
            JsonElement property = properties.get(String.valueOf(key));
            if (property == null) {
                differences.add(path + "/" + key + " is in the values only");
            } else if (value instanceof Map<?, ?> child) {
                compare(root, path + "/" + key, property.getAsJsonObject(), child, differences);
            }
        });
    }

    private static JsonObject resolve(JsonObject root, JsonObject schema) {
        JsonObject found = schema;
        while (found.has("$ref")) {
            JsonObject here = root;
            for (String step : found.get("$ref").getAsString().substring(2).split("/", -1)) {
                here = here.getAsJsonObject(step);
            }
            found = here;
        }
        return found;
    }
}
