package dev.baton.scoring.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ingest's PlaceholderIdsTest checks the same samples: what scoring ignores, ingest has to reject. */
class BlockedValuesTest {

    private static final String SAMPLES = "dev.baton.localstack.testing.PlaceholderIdSamples#";

    private final BlockedValues blocked = new BlockedValues(List.of("null", "undefined", "none"));

    @ParameterizedTest
    @MethodSource(SAMPLES + "betweenUnusualBlanks")
    void unusualBlanksAroundAPlaceholderDoNotMatter(String id) {
        assertThat(blocked.block(id)).isTrue();
    }

    @ParameterizedTest
    @MethodSource(SAMPLES + "sound")
    void soundIdsAreNotBlocked(String id) {
        assertThat(blocked.block(id)).isFalse();
    }
}
