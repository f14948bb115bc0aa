package dev.baton.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.Town.Act;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.identity.BlockedValues;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.identity.Identifiers;
import dev.baton.scoring.domain.identity.IdentityPolicy;
import dev.baton.scoring.domain.identity.Link.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * The same set of events makes the same people who did the same things, in any order and any batches, whatever they share:
 * looking around a new link finds what looking at everything finds.
 */
class StitchLawsTest {

    /** Narrow, so that every limit is met. */
    static final IdentityPolicy NARROW =
            new IdentityPolicy(2, 2, 1, 2, 3, new BlockedValues(List.of()), true, Set.of(), null);

    @Property(tries = 300)
    void inAnyOrderAndAnySplitTheSamePeopleDidTheSame(
            @ForAll("lives") List<Act> acts, @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        // Given
        Town one = new Town(NARROW);
        Town other = new Town(NARROW);
        List<Act> shuffled = new ArrayList<>(acts);
        Collections.shuffle(shuffled, new Random(seed));

        // When
        inBatches(acts, size, one);
        inBatches(shuffled, 7 - size, other);

        // Then
        assertThat(one.people()).isEqualTo(one.fromScratch()).isEqualTo(other.people());
        assertThat(one.doings()).isEqualTo(other.doings());
    }

    @Property(tries = 100)
    void whatPeopleDecidedHoldsWhateverComesAfterAndIsTakenBackWithoutATrace(
            @ForAll("lives") List<Act> acts, @ForAll("lives") List<Act> later, @ForAll long seed) {
        // Given
        Town town = new Town(NARROW);
        Town untouched = new Town(NARROW);
        inBatches(acts, 3, town);
        inBatches(acts, 3, untouched);
        Random random = new Random(seed);
        List<Identifier> known =
                town.people().stream().flatMap(Set::stream).sorted().toList();
        Pair joined = pair(known, random);
        Pair separated = pair(known, random);
        if (joined == null || separated == null || joined.equals(separated)) {
            return;
        }

        // When
        town.decide(Set.of(joined), Set.of(separated));
        inBatches(later, 2, town);

        // Then
        assertThat(town.people()).isEqualTo(town.fromScratch());
        assertThat(town.lead(joined.one())).isEqualTo(town.lead(joined.other()));
        inBatches(later, 2, untouched);
        town.decide(Set.of(joined), Set.of());
        town.takeBack(joined, separated);
        assertThat(town.people()).isEqualTo(untouched.people());
        assertThat(town.doings()).isEqualTo(untouched.doings());
    }

    private static Pair pair(List<Identifier> known, Random random) {
        if (known.size() < 2) {
            return null;
        }
        Identifier one = known.get(random.nextInt(known.size()));
        Identifier other = known.get(random.nextInt(known.size()));
        return one.equals(other) ? null : new Pair(one, other);
    }

    static void inBatches(List<Act> acts, int size, Town town) {
        for (int from = 0; from < acts.size(); from += size) {
            town.take(acts.subList(from, Math.min(acts.size(), from + size)));
        }
    }

    @Provide
    Arbitrary<List<Act>> lives() {
        return Combinators.combine(
                        id(Kind.USER_ID, 4),
                        id(Kind.EMAIL, 5),
                        id(Kind.PHONE, 3),
                        id(Kind.ANONYMOUS_ID, 5),
                        id(Kind.ANONYMOUS_ID, 5),
                        id(Kind.USER_ID, 4),
                        Arbitraries.integers().between(0, 12))
                .as((user, email, phone, device, previous, former, minute) -> new Act(
                        Given.nextId(),
                        new Identifiers(Stream.of(user, user == null ? null : former, email, phone, device, previous)
                                .filter(Objects::nonNull)
                                .toList()),
                        Given.NOW.plusSeconds(60L * minute)))
                .filter(act -> !act.who().isEmpty())
                .list()
                .ofMaxSize(30)
                .map(acts -> new ArrayList<>(new HashSet<>(acts)));
    }

    private static Arbitrary<Identifier> id(Kind kind, int many) {
        return Arbitraries.integers()
                .between(0, 2 * many)
                .map(i -> i >= many ? null : new Identifier(kind, kind.name().charAt(0) + "" + i));
    }
}
