package dev.baton.routing.inbound.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingProblemTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemIsTheCallersAndHasAStableType(RoutingProblem problem) {
        assertThat(problem.status()).isBetween(400, 499);
        assertThat(problem.title()).isNotBlank();
        assertThat(Problems.uri(problem).toString()).matches("urn:baton:problem:[a-z-]+");
    }
}
