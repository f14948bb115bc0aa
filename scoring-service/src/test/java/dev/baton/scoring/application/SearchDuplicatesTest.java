package dev.baton.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.Duplicates.Candidate;
import dev.baton.scoring.application.Duplicates.Found;
import dev.baton.scoring.application.Duplicates.Pair;
import dev.baton.scoring.application.Duplicates.Reason;
import dev.baton.scoring.application.SearchDuplicates.Wish;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SearchDuplicatesTest {

    private static final Wish ANY = new Wish("", null);

    private final Ranks ranks = new Ranks();
    private final SearchDuplicates search = new SearchDuplicates(ranks);

    @Test
    void everyPairIsOnExactlyOnePage() {
        // When
        List<Pair> all = new ArrayList<>();
        UUID before = null;
        do {
            Found page = search.search(ANY, before, 7).await().indefinitely();
            all.addAll(page.pairs());
            before = page.last();
        } while (before != null);

        // Then
        assertThat(all).doesNotHaveDuplicates().hasSize(400);
    }

    @Test
    void allPairsOfOneLeadStandOnOnePage() {
        // When
        Found page = search.search(ANY, null, 3).await().indefinitely();

        // Then
        assertThat(page.pairs()).hasSize(4);
        assertThat(page.last()).isEqualTo(page.pairs().getLast().lead().id());
    }

    @Test
    void whatIsSoughtIsFoundThoughManyLeadsLieBetween() {
        // When
        Found rare =
                search.search(new Wish("LEAD 30 of", null), null, 20).await().indefinitely();
        Found none =
                search.search(new Wish("", Reason.SAME_PHONE), null, 20).await().indefinitely();

        // Then
        assertThat(rare.pairs())
                .as("with the lead before it, and with the two after it")
                .hasSize(3);
        assertThat(none).isEqualTo(new Found(List.of(), null));
    }

    @Test
    void aPageThatWouldTakeForEverEndsWithoutAPairAndGoesOn() {
        // Given
        ranks.leads = 100_000;

        // When
        Found page = search.search(new Wish("nobody", null), null, 20).await().indefinitely();

        // Then
        assertThat(page.pairs()).isEmpty();
        assertThat(page.last()).isNotNull();
        assertThat(ranks.looks).isEqualTo(17);
    }

    @Test
    void theSearchGoesOnOverPagesWithoutAHitUntilItFindsOne() {
        // Given
        ranks.leads = 15_000;

        // When
        Found page =
                search.search(new Wish("LEAD 30 of", null), null, 20).await().indefinitely();

        // Then
        assertThat(page.pairs()).hasSize(3);
        assertThat(page.last()).isNull();
    }

    /** Leads by number, every other of which looks like two others. */
    private static final class Ranks implements Duplicates {

        private long leads = 400;
        private int looks;

        @Override
        public Uni<Found> among(UUID before, int wanted) {
            looks++;
            long from = before == null ? leads : before.getLeastSignificantBits() - 1;
            List<Long> looked = LongStream.rangeClosed(1, from)
                    .map(i -> from + 1 - i)
                    .limit(wanted)
                    .boxed()
                    .toList();
            List<Pair> pairs = looked.stream()
                    .filter(number -> number % 2 == 0)
                    .flatMap(number -> LongStream.of(-1, -2)
                            .mapToObj(shift ->
                                    new Pair(lead(number), lead(number + shift), List.of(Reason.NEAR_EMAIL), 70)))
                    .toList();
            return Uni.createFrom()
                    .item(new Found(pairs, looked.size() < wanted ? null : new UUID(0, looked.getLast())));
        }

        private static Candidate lead(long number) {
            return new Candidate(new UUID(0, number), "Lead " + number + " of many", null, null, null);
        }

        @Override
        public Uni<Optional<Pair>> between(UUID lead, UUID other) {
            return Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<Void> dismiss(UUID lead, UUID other, String actor, Instant at) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> restore(UUID lead, UUID other) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Optional<Dismissal>> dismissal(UUID lead, UUID other) {
            return Uni.createFrom().item(Optional.empty());
        }
    }
}
