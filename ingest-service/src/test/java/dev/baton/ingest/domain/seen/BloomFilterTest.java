package dev.baton.ingest.domain.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BloomFilterTest {

    @Property(tries = 100)
    void whatWasAddedIsAlwaysFoundHoweverSmallAndFullItIs(
            @ForAll long seed, @ForAll @IntRange(max = 4096) int bytes, @ForAll @IntRange(max = 2000) int count) {
        // Given
        BloomFilter filter = new BloomFilter(bytes);
        List<UUID> ids = ids(seed, count);

        // When
        ids.forEach(filter::add);

        // Then
        assertThat(ids).allMatch(filter::mayHold);
    }

    @Test
    void idsThatDifferInFewBitsAreFoundToo() {
        // Given
        BloomFilter filter = new BloomFilter(1 << 16);
        List<UUID> alike = Stream.iterate(0L, number -> number + 1)
                .limit(5000)
                .map(number -> new UUID(0, number))
                .toList();

        // When
        alike.forEach(filter::add);

        // Then
        assertThat(alike).allMatch(filter::mayHold);
        assertThat(ids(1, 20_000).stream().filter(filter::mayHold).count()).isLessThan(40);
    }

    @Test
    void ofStrangersOneInSomeThousandsIsTakenForKnown() {
        // Given: seventeen bits an id
        int count = 20_000;
        BloomFilter filter = new BloomFilter(count * 17L / 8);
        ids(1, count).forEach(filter::add);

        // When
        long mistaken = ids(2, 100_000).stream().filter(filter::mayHold).count();

        // Then
        assertThat(mistaken).isLessThan(100);
    }

    private static List<UUID> ids(long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(count)
                .toList();
    }
}
