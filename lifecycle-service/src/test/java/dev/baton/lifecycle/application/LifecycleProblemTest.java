package dev.baton.lifecycle.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleProblemTest {

    @ParameterizedTest
    @EnumSource(LifecycleProblem.class)
    void everyProblemIsACallersFaultWithAStableType(LifecycleProblem problem) {
        // When
        var document = Problems.of(problem, "what to do");

        // Then
        assertThat(document.getStatusCode()).isBetween(400, 499);
        assertThat(document.getTitle()).isNotBlank();
        assertThat(document.getType().toString()).matches("urn:baton:problem:[a-z-]+");
    }
}
