package dev.baton.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedProblemsTest {

    private static final HttpProblem PROBLEM = Problems.of(KitProblem.INVALID_CURSOR, "Leave the cursor out.");

    @ParameterizedTest
    @ValueSource(strings = {"https://docs.example.com/baton", "https://docs.example.com/baton/"})
    void problemLinksToItsRowInThePublishedGuide(String published) {
        // When
        HttpProblem answered = apply(PROBLEM, Optional.of(URI.create(published)));

        // Then
        assertThat(answered.getType()).hasToString("urn:baton:problem:invalid-cursor");
        assertThat(answered.getParameters())
                .containsEntry("documentation", "https://docs.example.com/baton/problems.md#invalid-cursor");
        assertThat(answered.getDetail()).isEqualTo(PROBLEM.getDetail());
    }

    @Test
    void problemHasNoLinkWithoutAPublishedGuide() {
        assertThat(apply(PROBLEM, Optional.empty()).getParameters()).isEmpty();
    }

    @Test
    void problemOfTheFrameworkHasNoLink() {
        // Given
        HttpProblem ofTheFramework = HttpProblem.valueOf(Response.Status.NOT_FOUND);

        // When
        HttpProblem answered = apply(ofTheFramework, Optional.of(URI.create("https://docs.example.com")));

        // Then
        assertThat(answered.getParameters()).isEmpty();
    }

    private static HttpProblem apply(HttpProblem problem, Optional<URI> published) {
        return new DocumentedProblems(new Documentation(() -> published))
                .apply(problem, ProblemContext.of(problem, "/v1/leads"));
    }
}
