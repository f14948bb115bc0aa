package dev.baton.scoring.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapacityTest {

    @Test
    void aCommaIsAPointAndNothingIsNoLimit() {
        assertThat(Capacity.of(" 12,5 ")).isEqualTo(new Capacity(new BigDecimal("12.5"), null));
        assertThat(Capacity.of("0").perDay()).isZero();
        assertThat(Capacity.of("  ")).isEqualTo(Capacity.of(null)).isEqualTo(new Capacity(null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "1e999999999", "1.2345", "1,000,000", "1234567890"})
    void whatIsNoneSaysWhatToType(String typed) {
        assertThat(Capacity.of(typed).perDay()).isNull();
        assertThat(Capacity.of(typed).fault()).contains("leads a day, 0 or more");
    }
}
