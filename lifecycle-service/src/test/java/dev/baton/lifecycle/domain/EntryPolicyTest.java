package dev.baton.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPolicyTest {

    private final EntryPolicy policy = new EntryPolicy(BigDecimal.TEN);

    @ParameterizedTest(name = "opted in {0}, engagement {1}, contactable {2}, informed {3} → {4}")
    @CsvSource({
        "false, 0,      false, false, nothing",
        "false, 0.001,  false, false, Engage",
        "false, 0,      true,  false, Engage",
        "false, 0,      false, true,  Engage",
        "true,  0,      true,  false, Subscribe",
        "true,  10,     true,  false, Subscribe",
        "true,  10.001, true,  false, Engage",
        "true,  0,      true,  true,  Engage"
    })
    void judgesWhereTheLeadEnters(
            boolean optedIn, BigDecimal engagement, boolean contactable, boolean informed, String expected) {
        // Given
        var evidence = new EntryPolicy.Evidence(optedIn, engagement, contactable, informed);

        // When
        Optional<Command> command = policy.judge(evidence);

        // Then
        assertThat(command.map(it -> it.getClass().getSimpleName()).orElse("nothing"))
                .isEqualTo(expected);
    }
}
