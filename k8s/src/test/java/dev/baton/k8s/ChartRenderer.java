package dev.baton.k8s;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Renders the chart with Helm. It renders a copy in which the hook annotation has another name, because Helm leaves
 * hooks out of what it prints and they would escape every check.
 */
final class ChartRenderer {

    static final Path CHART = Path.of("baton").toAbsolutePath();
    static final Path VALUES = CHART.resolve("values.yaml");
    static final Path DEV = CHART.resolve("ci/values-dev.yaml");
    static final Path PROD = CHART.resolve("ci/values-prod.yaml");
    static final Path ALL = CHART.resolve("ci/values-all.yaml");
    static final String RENAMED_HOOK = "renamed.test/hook";

    private static final Path COPY = copyWithoutHooks();

    private ChartRenderer() {}

    /** Every values file that stands beside the chart. */
    static List<Path> valuesFiles() throws IOException {
        try (Stream<Path> files = Files.list(CHART.resolve("ci"))) {
            return files.sorted().toList();
        }
    }

    static Manifests render(Path values) {
        return render("rel", values, Map.of());
    }

    /** Renders with {@code overrides} over a values file; a key may be a dotted path. */
    static Manifests render(Path values, Map<String, ?> overrides) {
        return render("rel", values, overrides);
    }

    static Manifests render(String release, Path values, Map<String, ?> overrides) {
        TemplateCommand command = new Helm(COPY)
                .template()
                .withName(release)
                .withNamespace("shop")
                .withKubeVersion("1.33.0")
                .withValuesFile(values);
        if (!overrides.isEmpty()) {
            command.withValuesFile(write(nested(overrides)));
        }
        return Manifests.parse(command.call());
    }

    /** Lints the chart as if {@code values} were its defaults: Helm's lint takes no values of its own. */
    static LintResult lint(Path values) throws IOException {
        Path copy = copyOfChart();
        Map<String, Object> merged = merge(read(VALUES), read(values));
        Files.writeString(copy.resolve("values.yaml"), yaml().dump(merged));
        return new Helm(copy).lint().strict().call();
    }

    static Map<String, Object> read(Path values) throws IOException {
        return new Yaml().load(Files.readString(values));
    }

    @SuppressWarnings("unchecked") // a YAML map has string keys here
    private static Map<String, Object> merge(Map<String, Object> below, Map<String, Object> above) {
        Map<String, Object> merged = new LinkedHashMap<>(below);
        above.forEach((key, value) -> {
            boolean bothMaps = merged.get(key) instanceof Map && value instanceof Map;
            merged.put(
                    key, bothMaps ? merge((Map<String, Object>) merged.get(key), (Map<String, Object>) value) : value);
        });
        return merged;
    }

    private static Map<String, Object> nested(Map<String, ?> dotted) {
        Map<String, Object> tree = new LinkedHashMap<>();
        dotted.forEach((path, value) -> {
            List<String> keys = List.of(path.split("\\.", -1));
            Object branch = value;
            for (String key : keys.reversed()) {
                branch = new LinkedHashMap<>(Collections.singletonMap(key, branch));
            }
            tree.putAll(merge(tree, asTree(branch)));
        });
        return tree;
    }

    @SuppressWarnings("unchecked") // built just above
    private static Map<String, Object> asTree(Object branch) {
        return (Map<String, Object>) branch;
    }

    private static Path write(Map<String, Object> values) {
        try {
            Path file = Files.createTempFile(Path.of("target"), "values", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, yaml().dump(values)).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options);
    }

    private static Path copyWithoutHooks() {
        try {
            Path copy = copyOfChart();
            try (Stream<Path> files = Files.walk(copy.resolve("templates"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.writeString(file, Files.readString(file).replace("helm.sh/hook:", RENAMED_HOOK + ":"));
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copyOfChart() throws IOException {
        Path copy = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), "chart")
                .resolve("baton");
        try (Stream<Path> files = Files.walk(CHART)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(CHART.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
