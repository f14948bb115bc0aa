package dev.baton.routing.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WholePointsTest {

    @Property
    void addUpAndAreLessThanOneOff(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -50_000, max = 50_000) Integer> thousandths) {
        // Given
        List<BigDecimal> exact =
                thousandths.stream().map(value -> BigDecimal.valueOf(value, 3)).toList();
        int total = WholePoints.total(exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add));

        // When
        List<Integer> whole = WholePoints.apportion(exact, total);

        // Then
        assertThat(whole.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
        assertThat(IntStream.range(0, exact.size()))
                .allMatch(i -> exact.get(i)
                                .subtract(BigDecimal.valueOf(whole.get(i)))
                                .abs()
                                .compareTo(BigDecimal.ONE)
                        <= 0);
    }
}
