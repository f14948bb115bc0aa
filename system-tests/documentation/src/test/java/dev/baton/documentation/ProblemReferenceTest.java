package dev.baton.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} is written from the enums of problem types; a difference fails. */
class ProblemReferenceTest {

    private static final Path REFERENCE = Repository.root().resolve("docs/problems.md");
    private static final Pattern CONSTANT = Pattern.compile("\\n {4}([A-Z][A-Z0-9_]+)\\(\\s*(\\d{3}),\\s*\"([^\"]+)\"");

    private static final String HEAD = """
            # Problems

            Errors are answered as `application/problem+json` (RFC 9457). The `type` is `urn:baton:problem:` and the name below: it identifies the
            problem and is no address. `detail` says what to do next. Where `baton.problem.documentation-url` is configured, `documentation` links to the row
            of this page. Items of a tracking request are checked one by one and have [codes of their own](ingest-rejections.md).

            Answers with status 429 or 503 carry `Retry-After`: nothing of the request was processed, send it again after that time. Other 4xx
            answers are repeated for the same request. Errors of HTTP itself, e.g. an unknown path, have no type.

            Written from the source by `./mvnw test -pl system-tests/documentation -Dbaton.documentation.write=true`; the build compares it.
            """;

    private final Set<String> anchors = new HashSet<>();

    @Test
    void listsEveryProblemTypeOfEveryService() throws IOException {
        // Given
        Map<String, Set<String>> rows = new TreeMap<>();
        for (Path source : Repository.files(".java")) {
            if (source.toString().contains("/src/main/")
                    && Repository.read(source).contains("implements ProblemType")) {
                rows.computeIfAbsent(owner(source), owner -> new LinkedHashSet<>())
                        .addAll(rows(source));
            }
        }

        // When
        String reference = HEAD
                + rows.entrySet().stream()
                        .map(owner -> section(owner.getKey(), owner.getValue()))
                        .collect(Collectors.joining());

        // Then
        if (Boolean.getBoolean("baton.documentation.write")) {
            Files.writeString(REFERENCE, reference);
        }
        assertThat(rows).hasSize(5).allSatisfy((owner, its) -> assertThat(its).hasSizeGreaterThan(4));
        assertThat(REFERENCE).exists();
        assertThat(Repository.read(REFERENCE)).isEqualTo(reference);
    }

    private static String owner(Path source) {
        String module = Repository.root().relativize(source).getName(0).toString();
        return module.equals("service-kit") ? "Every service" : module.replace("-service", "");
    }

    private static List<String> rows(Path source) {
        return CONSTANT.matcher(Repository.read(source))
                .results()
                .map(ProblemReferenceTest::row)
                .toList();
    }

    private static String row(MatchResult constant) {
        String name = constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
        return "| <a id=\"%1$s\"></a>`%1$s` | %2$s | %3$s |".formatted(name, constant.group(2), constant.group(3));
    }

    private String section(String owner, Set<String> rows) {
        return "\n## %s\n\n| problem | status | meaning |\n| --- | --- | --- |\n".formatted(capitalised(owner))
                + rows.stream()
                        .map(row -> anchors.add(row.split("`", -1)[1]) ? row : withoutAnchor(row))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** A name that two services share has one anchor on the page. */
    private static String withoutAnchor(String row) {
        return row.replaceFirst("<a id=\"[^\"]*\"></a>", "");
    }

    private static String capitalised(String owner) {
        return owner.substring(0, 1).toUpperCase(Locale.ROOT) + owner.substring(1);
    }
}
