package dev.baton.scoring.domain.score;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.lead.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A score is a function of the set of events: order, repetition, batches and merges change no digit of it. */
class ScoreLawsTest {

    private static final CompiledModel MODEL = Given.defaultModel();
    private static final Scorer SCORER = new Scorer(MODEL);

    @Property(tries = 400)
    void anyOrderGivesTheSameScore(@ForAll("histories") List<LeadEvent> history, @ForAll long seed) {
        assertThat(score(shuffled(history, seed))).isEqualTo(score(history));
    }

    @Property(tries = 400)
    void anyRepetitionGivesTheSameScore(@ForAll("histories") List<LeadEvent> history, @ForAll long seed) {
        // Given
        List<LeadEvent> repeated = new ArrayList<>(history);
        history.stream()
                .filter(event -> (event.id().hashCode() ^ seed) % 3 == 0)
                .forEach(repeated::add);

        // Then
        assertThat(score(shuffled(repeated, seed))).isEqualTo(score(history));
    }

    @Property(tries = 400)
    void anySplitIntoBatchesGivesTheScoreFromScratch(
            @ForAll("histories") List<LeadEvent> history, @ForAll @IntRange(min = 1, max = 7) int size) {
        // Given
        History incremental = new History(new dev.baton.scoring.domain.lead.Profile(), new Tally());

        // When
        for (int from = 0; from < history.size(); from += size) {
            History batch = new History(new dev.baton.scoring.domain.lead.Profile(), new Tally());
            history.subList(from, Math.min(history.size(), from + size)).forEach(event -> batch.add(event, MODEL));
            incremental.merge(batch);
            SCORER.score(incremental.profile(), incremental.tally(), NOW);
        }

        // Then
        assertThat(SCORER.score(incremental.profile(), incremental.tally(), NOW))
                .isEqualTo(score(history));
    }

    @Property(tries = 400)
    void aMergeIsTheScoreOfTheUnion(
            @ForAll("histories") List<LeadEvent> one, @ForAll("histories") List<LeadEvent> other) {
        // Given
        History survivor = History.of(one, MODEL);
        History absorbed = History.of(other, MODEL);
        List<LeadEvent> union = new ArrayList<>(other);
        union.addAll(one);

        // When
        survivor.merge(absorbed);

        // Then
        assertThat(SCORER.score(survivor.profile(), survivor.tally(), NOW)).isEqualTo(score(union));
    }

    @Property(tries = 400)
    void theBreakdownIsTheComputationAndAddsUpToTheScore(
            @ForAll("histories") List<LeadEvent> history, @ForAll("instants") Instant asOf) {
        // When
        History folded = History.of(history, MODEL);
        Score score = SCORER.score(folded.profile(), folded.tally(), asOf);

        // Then
        assertThat(score.contributions().stream()
                        .mapToLong(Contribution::points)
                        .sum())
                .isEqualTo(score.total());
        assertThat(score.fit()).isBetween(0L, MODEL.model().fitCap());
        assertThat(score.engagement()).isBetween(0L, MODEL.model().engagementCap());
        assertThat(score.contributions()).allSatisfy(given -> assertThat(given.points())
                .isEqualTo(given.raw() - given.lostToDecay() - given.lostToCap()));
    }

    @Property(tries = 300)
    void whatIsKnownAtAPastInstantIsTheHistoryUpToIt(@ForAll("histories") List<LeadEvent> history) {
        // Given
        Instant past = Instant.parse("2026-02-01T00:00:00Z").minusMillis(1);
        List<LeadEvent> until = history.stream()
                .filter(event -> !event.happenedAt().isAfter(past))
                .toList();
        List<LeadEvent> later = history.stream()
                .filter(event ->
                        event.happenedAt().isAfter(past) && event.traits().isEmpty())
                .toList();
        List<LeadEvent> both = new ArrayList<>(later);
        both.addAll(until);

        // Then
        assertThat(total(both, past)).isEqualTo(total(until, past));
    }

    private static long total(List<LeadEvent> events, Instant asOf) {
        History history = History.of(events, MODEL);
        return SCORER.score(history.profile(), history.tally(), asOf).total();
    }

    private static Score score(List<LeadEvent> events) {
        History history = History.of(events, MODEL);
        return SCORER.score(history.profile(), history.tally(), NOW);
    }

    private static List<LeadEvent> shuffled(List<LeadEvent> events, long seed) {
        List<LeadEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, Duration.ofDays(120).toSeconds()).map(back -> NOW.minusSeconds(back));
    }

    @Provide
    Arbitrary<List<LeadEvent>> histories() {
        return Arbitraries.oneOf(behaviour(), behaviour(), learned()).list().ofMaxSize(40);
    }

    private Arbitrary<LeadEvent> behaviour() {
        Arbitrary<String> names = Arbitraries.of(
                "Pricing Page Viewed",
                "Page Viewed",
                "Content Downloaded",
                "Form Submitted",
                "Webinar Attended",
                "Email Opened",
                "Ad Clicked",
                "Demo Requested",
                "Unsubscribed",
                "Trial Started",
                "Time On Site");
        Arbitrary<Map<String, Object>> properties = Arbitraries.of(
                Map.of(),
                Map.of("type", "case study"),
                Map.of("path", "/"),
                Map.of("path", "/pricing"),
                Map.of("path", "/careers/42"),
                Map.of("seconds", 300),
                Map.of("type", "ebook"));
        return Combinators.combine(names, properties, instants(), Arbitraries.of(100, 100, 60, 10))
                .as((name, values, at, confidence) -> new LeadEvent(
                        Given.nextId(), "track", name, null, "u", null, Map.of(), values, Map.of(), at, confidence));
    }

    private Arbitrary<LeadEvent> learned() {
        Arbitrary<Object> titles = Arbitraries.of("VP Sales", "Student", "Analyst", 7, List.of("CEO", "x"));
        Arbitrary<Object> sizes = Arbitraries.of("51-200", 500, 3, "none");
        Arbitrary<Object> emails = Arbitraries.of("a@firm.example", "b@gmail.com", "c@rival-example.com");
        // few instants, so that values of the same instant have to be told apart
        Arbitrary<Instant> times = Arbitraries.of(NOW, NOW.minusSeconds(1), NOW.minus(Duration.ofDays(60)));
        return Combinators.combine(
                        titles, sizes, emails, times, Arbitraries.integers().between(1, 7))
                .as((title, size, email, at, which) -> {
                    Map<String, Object> traits = new HashMap<>();
                    putIf(which & 1, traits, "title", title);
                    putIf(which & 2, traits, "employees", size);
                    putIf(which & 4, traits, "email", email);
                    UUID id = Given.nextId();
                    return new LeadEvent(id, "identify", null, "d", "u", null, traits, Map.of(), Map.of(), at, 100);
                });
    }

    private static void putIf(int bit, Map<String, Object> traits, String name, Object value) {
        if (bit != 0) {
            traits.put(name, value);
        }
    }
}
