package dev.baton.scoring.outbound.persistence;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Dimension;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import dev.baton.scoring.domain.score.Tally;
import dev.baton.scoring.domain.score.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** For any model and any history: the score is a function of the set of events, to the last digit. */
class AnyModelLawsTest {

    private static final int TRIES = 1500;

    private final StateJson json = new StateJson(new ObjectMapper());

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void orderDuplicatesBatchesAndRestartsChangeNoDigit(
            @ForAll CompiledModel model, @ForAll List<LeadEvent> history, @ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<LeadEvent> arriving = new ArrayList<>(history);
        history.stream().filter(event -> random.nextInt(3) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        Set<UUID> taken = new HashSet<>();
        History state = new History(new Profile(), new Tally());

        // When
        for (LeadEvent event : arriving) {
            if (taken.add(event.id())) {
                state.add(event, model);
            }
            state = random.nextInt(4) == 0 ? restarted(state) : state;
        }

        // Then
        assertThat(score(state, model)).isEqualTo(score(History.of(history, model), model));
    }

    @Property(tries = TRIES / 2, shrinking = ShrinkingMode.OFF)
    void aMergeIsTheScoreOfTheUnionAndASplitRestoresBoth(
            @ForAll CompiledModel model,
            @ForAll List<LeadEvent> history,
            @ForAll @IntRange(min = 0, max = 40) int cut) {
        // Given
        List<LeadEvent> one = history.subList(0, Math.min(cut, history.size()));
        List<LeadEvent> other = history.subList(one.size(), history.size());
        Score before = score(History.of(one, model), model);

        // When
        History merged = restarted(History.of(one, model));
        merged.merge(restarted(History.of(other, model)));

        // Then
        assertThat(score(merged, model)).isEqualTo(score(History.of(history, model), model));
        assertThat(score(History.of(one, model), model)).isEqualTo(before);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theBreakdownIsTheComputation(
            @ForAll CompiledModel model,
            @ForAll List<LeadEvent> history,
            @ForAll @IntRange(min = 0, max = 150) int daysAgo) {
        // Given
        Instant asOf = NOW.minus(Duration.ofDays(daysAgo));
        History state = History.of(history, model);

        // When
        Score score = new Scorer(model).score(state.profile(), state.tally(), asOf);
        Map<String, List<LeadEvent>> trail = Trail.of(history, model, asOf);

        // Then
        long sum = 0;
        for (Contribution given : score.contributions()) {
            sum += given.raw()
                    - given.lost().decay()
                    - given.lost().rule()
                    - given.lost().group()
                    - given.lost().dimension();
            if (given.dimension() == Dimension.ENGAGEMENT) {
                assertThat(trail.get(given.rule())).as(given.rule()).hasSize((int) given.count());
            }
        }
        assertThat(sum).isEqualTo(score.total());
        assertThat(score.fit()).isBetween(0L, 30_000L);
        assertThat(score.engagement()).isBetween(0L, 50_000L);
    }

    private History restarted(History state) {
        return new History(json.profile(json.write(state.profile())), json.tally(json.write(state.tally())));
    }

    private static Score score(History state, CompiledModel model) {
        return new Scorer(model).score(state.profile(), state.tally(), NOW);
    }
}
