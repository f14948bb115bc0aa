package dev.baton.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.score.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    private final Fingerprint fingerprint = new Fingerprint("salt");

    @ParameterizedTest
    @CsvSource({
        "vera@acme.example, ' Vera@ACME.example'",
        "+4917612345678, +49 (176) 123-456.78",
        "+4917612345678, 4917612345678",
    })
    void spellingsOfOneAreOne(String one, String other) {
        assertThat(fingerprint.of(one)).hasSize(32).isEqualTo(fingerprint.of(other));
    }

    @Test
    void othersAreOthers() {
        assertThat(fingerprint.of("vera@acme.example"))
                .isNotEqualTo(fingerprint.of("vera@acme.examples"))
                .isNotEqualTo(new Fingerprint("pepper").of("vera@acme.example"))
                .isNotEqualTo(fingerprint.of("12-34"));
    }
}
