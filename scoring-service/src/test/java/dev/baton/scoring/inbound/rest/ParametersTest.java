package dev.baton.scoring.inbound.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0", "\u200b", " \u2003\ufeff"})
    void blankParametersAreRefused(String blank) {
        assertThatThrownBy(() -> Parameters.text("q", blank)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(400);
            assertThat(problem.getDetail()).contains("q is blank").contains("leave the parameter out");
        });
        assertThatThrownBy(() -> Parameters.stage(blank)).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> Parameters.milli("minScore", blank)).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> Parameters.flag("known", blank)).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> Parameters.instant("to", blank, Instant.EPOCH)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void parametersThatAreLeftOutFilterNothing() {
        assertThat(Parameters.text("q", null)).isNull();
        assertThat(Parameters.stage(null)).isNull();
        assertThat(Parameters.instant("to", null, Instant.EPOCH)).isEqualTo(Instant.EPOCH);
        assertThat(Parameters.text("q", "\u00a0Ann ")).isEqualTo("Ann");
    }
}
