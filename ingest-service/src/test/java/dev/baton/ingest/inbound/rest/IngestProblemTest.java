package dev.baton.ingest.inbound.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.plan.TryDraft;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem of ingest is answered in at least one test. */
class IngestProblemTest {

    @Test
    void everyProblemIsProducedByATest() {
        // Given
        String tests = sources();

        // Then
        assertThat(IngestProblem.values()).allSatisfy(problem -> assertThat(
                        mentioning(problem).matcher(tests).find())
                .as("%s in a test", problem)
                .isTrue());
    }

    @Test
    void aTrialTooManyIsToBeTriedLater() {
        // When
        Response answer = new TrialResource(null, null, null).map(new TryDraft.BusyException());

        // Then
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(((HttpProblem) answer.getEntity()).getType())
                .hasToString("urn:baton:problem:tracking-plan-trials-busy");
    }

    private static Pattern mentioning(IngestProblem problem) {
        return Pattern.compile(
                "[( ]%1$s,|IngestProblem\\.%1$s\\.title|:problem:%2$s(?![a-z-])".formatted(problem, kebab(problem)));
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(IngestProblemTest::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kebab(IngestProblem problem) {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
