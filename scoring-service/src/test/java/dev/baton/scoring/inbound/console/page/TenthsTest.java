package dev.baton.scoring.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TenthsTest {

    @Property
    void roundedPartsAddUpToTheirRoundedSumAndAreOffByLessThanATenth(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -50_000, max = 50_000) Integer> points) {
        // Given
        long[] milli = points.stream().mapToLong(Integer::longValue).toArray();
        long sum = Tenths.rounded(Arrays.stream(milli).sum());

        // When
        long[] tenths = Tenths.parts(sum, milli);

        // Then
        assertThat(Arrays.stream(tenths).sum()).isEqualTo(sum);
        for (int i = 0; i < milli.length; i++) {
            assertThat(Math.abs(100 * tenths[i] - milli[i])).isLessThan(100);
        }
    }

    @Test
    void pointsHaveOneDecimalAtMost() {
        assertThat(Tenths.plain(Tenths.rounded(12_345))).isEqualTo("12.3");
        assertThat(Tenths.plain(Tenths.rounded(-50))).isEqualTo("0");
        assertThat(Tenths.signed(Tenths.rounded(-12_350))).isEqualTo("−12.3");
        assertThat(Tenths.signed(Tenths.rounded(-400))).isEqualTo("−0.4");
        assertThat(Tenths.signed(Tenths.rounded(24_000))).isEqualTo("+24");
        assertThat(Points.plain(new BigDecimal("60.449"))).isEqualTo("60.4");
        assertThat(Points.rounded(new BigDecimal("0.00"))).hasToString("0");
        assertThat(Points.rounded(new BigDecimal("120.04"))).hasToString("120");
        assertThat(Points.signed(new BigDecimal("-0.04"))).isEqualTo("+0");
        assertThat(Points.exact(new BigDecimal("60.250"))).isEqualTo("60.25");
    }

    @Test
    void aGradeIsExplained() {
        assertThat(GradeWords.of("A3"))
                .isEqualTo("Fit A: 75 % or more of the points the model gives for fit."
                        + " Engagement 3: 25 to 50 % of the points for engagement.");
        assertThat(GradeWords.legend()).hasSize(4);
    }
}
