package dev.baton.scoring.application;

import dev.baton.scoring.domain.choice.ModelSet;
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
     */
    public record Explained(Score score, Map<String, List<UUID>> events, ScoringModel model, Outlook outlook) {}

    private final Pool pool;
    private final Timeline timeline;

    public ExplainScore(Pool pool, Timeline timeline) {
        this.pool = pool;
        this.timeline = timeline;
    }

    /** Explains a lead's score under a model. */
    public Uni<Explained> explain(UUID lead, CompiledModel model, Instant asOf) {
        return timeline.until(pool, lead, asOf).map(events -> explained(events, model, asOf));
    }

    /** Explains a lead's score under that model of the set that judged what was known at the instant. */
    public Uni<Explained> explain(UUID lead, ModelSet models, Instant asOf) {
        return timeline.until(pool, lead, asOf).map(events -> {
            Profile profile = History.of(events, models.counting()).profile();
            return explained(events, models.of(profile).compiled(), asOf);
        });
    }

    private static Explained explained(List<LeadEvent> events, CompiledModel model, Instant asOf) {
        History history = History.of(events, model);
        Score full = new Scorer(model).score(history.profile(), history.tally(), asOf);
        Score score = Consent.objectsToProfiling(history.profile()) ? full.withoutProfiling() : full;
        Map<String, List<UUID>> behind = new HashMap<>();
        Trail.of(events, model, asOf)
                .forEach((rule, counted) -> behind.put(
                        rule, counted.stream().limit(NAMED).map(LeadEvent::id).toList()));
        return new Explained(
                score, behind, model.model(), Outlook.of(model, history.profile(), history.tally(), score, asOf));
    }
}
