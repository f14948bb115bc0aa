package dev.baton.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} is written from the javadoc of the settings; a difference fails. */
class ConfigurationReferenceTest {

    private static final Path REFERENCE = Repository.root().resolve("docs/configuration.md");

    private static final String HEAD = """
            # Configuration

            Every setting of Baton's own. Give it as an environment variable or as a property; the profile `local` (the local stack) fills in
            what is required. Kafka is set by `KAFKA_BOOTSTRAP_SERVERS` and other `kafka.*` properties, HTTP by `QUARKUS_HTTP_*`, mail by
            `QUARKUS_MAILER_*`, as the Quarkus guides say. An unknown key below a known prefix stops the start.

            Written from the source by `./mvnw test -pl system-tests/documentation -Dbaton.documentation.write=true`; the build compares it.
            """;

    @Test
    void saysWhatTheSourceSays() throws IOException {
        // Given
        Map<String, List<Setting>> byOwner = new TreeMap<>();
        for (Path source : Repository.files(".java")) {
            if (source.toString().contains("/src/main/")
                    && !source.toString().contains("/system-tests/")
                    && Repository.read(source).contains("@ConfigMapping(")) {
                SettingsReader.read(source)
                        .forEach(setting -> byOwner.computeIfAbsent(setting.owner(), owner -> new ArrayList<>())
                                .add(setting));
            }
        }

        // When
        String reference = HEAD
                + byOwner.entrySet().stream()
                        .map(owner -> section(owner.getKey(), owner.getValue()))
                        .collect(Collectors.joining());

        // Then
        if (Boolean.getBoolean("baton.documentation.write")) {
            Files.writeString(REFERENCE, reference);
        }
        assertThat(REFERENCE).exists();
        assertThat(Repository.read(REFERENCE)).isEqualTo(reference);
    }

    private static String section(String owner, List<Setting> settings) {
        String title = owner.equals("service-kit") ? "Every service" : owner;
        return "\n## %s\n\n| setting | type | default | meaning |\n| --- | --- | --- | --- |\n".formatted(title)
                + settings.stream().map(Setting::row).collect(Collectors.joining("\n"))
                + "\n";
    }
}
