package dev.baton.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.Town.Act;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.identity.Identifiers;
import dev.baton.scoring.domain.identity.Link.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AliasChainTest {

    private static final int LENGTH = 120;

    private final Town town = new Town(StitchLawsTest.NARROW);

    @Property(tries = 20)
    void chainInAnyOrderIsOneLeadAndIsReadInFewSteps(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size, @ForAll boolean knownBefore) {
        // Given
        Town any = new Town(StitchLawsTest.NARROW);
        List<Act> acts = chain();
        Collections.shuffle(acts, new Random(seed));
        if (knownBefore) {
            IntStream.rangeClosed(0, LENGTH).forEach(i -> any.take(List.of(act(0, user(i)))));
        }
        any.looks();

        // Then
        for (int from = 0; from < acts.size(); from += size) {
            any.take(acts.subList(from, Math.min(acts.size(), from + size)));
            assertThat(any.looks()).isLessThanOrEqualTo(4);
        }
        assertThat(any.people()).hasSize(1).isEqualTo(any.fromScratch());
        assertThat(any.person(any.lead(user(0))).userId())
                .isEqualTo(user(LENGTH).value());
    }

    @Test
    void chainThatIsCutAndJoinedAgainIsReadInFewSteps() {
        // Given
        town.take(chain());
        Pair middle = new Pair(user(LENGTH / 2), user(LENGTH / 2 - 1).asFormer());
        town.looks();

        // When
        town.decide(Set.of(), Set.of(middle));
        assertThat(town.people()).hasSize(2);
        town.takeBack(middle);

        // Then
        assertThat(town.people()).hasSize(1);
        assertThat(town.looks()).isLessThanOrEqualTo(8);
    }

    private static List<Act> chain() {
        return new ArrayList<>(IntStream.range(0, LENGTH)
                .mapToObj(i -> act(i, user(i + 1), user(i)))
                .toList());
    }

    private static Act act(int minute, Identifier... who) {
        return new Act(Given.nextId(), new Identifiers(List.of(who)), Given.NOW.plusSeconds(60L * minute));
    }

    private static Identifier user(int i) {
        return new Identifier(Kind.USER_ID, "user-%03d".formatted(i));
    }
}
