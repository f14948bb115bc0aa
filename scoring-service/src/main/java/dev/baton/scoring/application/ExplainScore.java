package dev.baton.scoring.application;

import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.lead.Consent;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.model.ScoringModel;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Outlook;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import dev.baton.scoring.domain.score.Trail;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The score of a lead at any instant with the events behind each contribution: computed from scratch from what is stored,
 * and equal to the stored score of the same instant.
 */
@ApplicationScoped
public class ExplainScore {

    /** Events that are named with one contribution, the newest first. */
    private static final int NAMED = 100;

    /**
     * A score with its evidence.
     *
     * @param score  the score
     * @param events ids of the events behind each rule, the newest first
     * @param model  the model that judged
     * @param outlook what would make the lead qualify
     * @param profile what was known of the lead
     * @param nextCrossingAt when the lead will cross if nothing happens any more; null where never, and for the past
     */
    public record Explained(
            Score score,
            Map<String, List<UUID>> events,
            ScoringModel model,
            Outlook outlook,
            Profile profile,
            Instant nextCrossingAt) {

        Explained crossing(Instant at) {
            return new Explained(score, events, model, outlook, profile, at);
        }
    }

    private final Pool pool;
    private final Timeline timeline;
    private final AdjustmentStore adjustments;
    private final DraftEvaluations drafts;

    public ExplainScore(Pool pool, Timeline timeline, AdjustmentStore adjustments, DraftEvaluations drafts) {
        this.drafts = drafts;
        this.pool = pool;
        this.timeline = timeline;
        this.adjustments = adjustments;
    }

    /** Explains a lead's score under a model that need not be active. */
    public Uni<Explained> explain(UUID lead, CompiledModel model, Instant asOf) {
        return adjustments.all(pool, lead).chain(adjusted -> timeline.until(pool, lead, asOf)
                .chain(events -> drafts.requests().run(() -> explained(events, model, adjusted, asOf))));
    }

    /** Explains a lead's score under that model of the set that judged what was known at the instant. */
    public Uni<Explained> explain(UUID lead, ModelSet models, Instant asOf) {
        return adjustments.all(pool, lead).chain(adjusted -> timeline.until(pool, lead, asOf)
                .map(events -> {
                    Profile profile = History.of(events, models.counting()).profile();
                    return explained(events, models.of(profile).compiled(), adjusted, asOf);
                }));
    }

    /** Explains a lead's score of now, and when it will cross if nothing happens any more. */
    public Uni<Explained> explainNow(UUID lead, ModelSet models, Instant now) {
        return adjustments.standing(pool, lead).chain(standing -> adjustments
                .all(pool, lead)
                .chain(adjusted -> timeline.until(pool, lead, now).map(events -> {
                    History known = History.of(events, models.counting());
                    ReadyModel model = models.of(known.profile());
                    Instant next = model.appraiser()
                            .nextCrossing(known.profile(), known.tally(), adjusted, standing, now)
                            .orElse(null);
                    return explained(events, model.compiled(), adjusted, now).crossing(next);
                })));
    }

    /** The score of somebody who did all that had happened by an instant. */
    static Score score(List<LeadEvent> events, ModelSet models, Adjustments adjusted, Instant asOf) {
        List<LeadEvent> until = events.stream()
                .filter(event -> !event.happenedAt().isAfter(asOf))
                .toList();
        History known = History.of(until, models.counting());
        return score(known, models.of(known.profile()).compiled(), adjusted, asOf);
    }

    private static Score score(History known, CompiledModel model, Adjustments adjusted, Instant asOf) {
        Score full = new Scorer(model).score(known.profile(), known.tally(), adjusted, asOf);
        return Consent.objectsToProfiling(known.profile()) ? full.withoutProfiling() : full;
    }

    private static Explained explained(
            List<LeadEvent> events, CompiledModel model, Adjustments adjusted, Instant asOf) {
        History history = History.of(events, model);
        Score score = score(history, model, adjusted, asOf);
        Map<String, List<UUID>> behind = new HashMap<>();
        Trail.of(events, model, asOf)
                .forEach((rule, counted) -> behind.put(
                        rule, counted.stream().limit(NAMED).map(LeadEvent::id).toList()));
        return new Explained(
                score,
                behind,
                model.model(),
                Outlook.of(model, history.profile(), history.tally(), score, asOf),
                history.profile(),
                null);
    }
}
