package dev.baton.scoring.application;

import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.lead.Consent;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.Counting;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import dev.baton.scoring.domain.score.Tally;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** The scores of a lead at many instants: computed from its events in one pass, not recorded. */
@ApplicationScoped
public class ScoreHistory {

    private static final Duration COURSE = Duration.ofDays(90);
    private static final int STEPS = 48;

    private final Pool pool;
    private final Timeline timeline;
    private final AdjustmentStore adjustments;
    private final DraftEvaluations drafts;

    public ScoreHistory(Pool pool, Timeline timeline, AdjustmentStore adjustments, DraftEvaluations drafts) {
        this.drafts = drafts;
        this.pool = pool;
        this.timeline = timeline;
        this.adjustments = adjustments;
    }

    /** Under those models of the set that judge what was known at each instant. */
    public Uni<List<Score>> of(UUID lead, ModelSet models, List<Instant> instants) {
        return adjustments.all(pool, lead).chain(adjusted -> timeline.until(pool, lead, instants.getLast())
                .map(events -> scores(
                        events, models.counting(), profile -> models.of(profile).compiled(), adjusted, instants)));
    }

    /** Under one model, which need not be active. */
    public Uni<List<Score>> of(UUID lead, CompiledModel model, List<Instant> instants) {
        return adjustments.all(pool, lead).chain(adjusted -> timeline.until(pool, lead, instants.getLast())
                .chain(events ->
                        drafts.requests().run(() -> scores(events, model, profile -> model, adjusted, instants))));
    }

    /** The course of a lead's score so far: evenly from its beginning on, and whenever it did something lately. */
    public Uni<List<Score>> course(UUID lead, ModelSet models, Instant now) {
        return adjustments.all(pool, lead).chain(adjusted -> timeline.until(pool, lead, now)
                .map(events -> scores(
                        events,
                        models.counting(),
                        profile -> models.of(profile).compiled(),
                        adjusted,
                        moments(events, now))));
    }

    private static List<Instant> moments(List<LeadEvent> events, Instant now) {
        List<Instant> deeds = events.stream()
                .map(LeadEvent::happenedAt)
                .filter(at -> at.isAfter(now.minus(COURSE)))
                .sorted(Comparator.reverseOrder())
                .distinct()
                .toList();
        Instant from = deeds.isEmpty() || deeds.size() < events.size() ? now.minus(COURSE) : deeds.getLast();
        TreeSet<Instant> moments = new TreeSet<>(from.isBefore(now) ? evenly(from, now, STEPS) : List.of(now));
        moments.addAll(deeds.subList(0, Math.min(deeds.size(), STEPS)));
        return List.copyOf(moments);
    }

    /** Instants from one to another, both included, evenly apart. */
    public static List<Instant> evenly(Instant from, Instant to, int steps) {
        Duration whole = Duration.between(from, to);
        List<Instant> instants = new ArrayList<>(steps + 1);
        for (int step = 0; step <= steps; step++) {
            instants.add(from.plusMillis(whole.toMillis() * step / steps));
        }
        return instants;
    }

    private static List<Score> scores(
            List<LeadEvent> events,
            Counting counting,
            Function<Profile, CompiledModel> models,
            Adjustments adjusted,
            List<Instant> instants) {
        List<LeadEvent> sorted = events.stream()
                .sorted(Comparator.comparing(LeadEvent::happenedAt))
                .toList();
        History known = new History(new Profile(), new Tally());
        List<Score> scores = new ArrayList<>(instants.size());
        int next = 0;
        for (Instant instant : instants) {
            while (next < sorted.size() && !sorted.get(next).happenedAt().isAfter(instant)) {
                known.add(sorted.get(next++), counting);
            }
            CompiledModel model = models.apply(known.profile());
            Score full = new Scorer(model).score(known.profile(), known.tally(), adjusted, instant);
            scores.add(Consent.objectsToProfiling(known.profile()) ? full.withoutProfiling() : full);
        }
        return scores;
    }
}
