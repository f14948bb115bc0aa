package dev.baton.scoring.application.trial;

import dev.baton.scoring.application.ExplainScore;
import dev.baton.scoring.application.ExplainScore.Explained;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.domain.choice.ReadyModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Judges one lead by a version, and by the models in use beside it. */
@ApplicationScoped
public class TryOnLead {

    /**
     * One lead under two judges.
     *
     * @param candidate by the version on trial, whether or not its entry condition holds for the lead
     * @param active    by the models in use
     */
    public record Tried(Explained candidate, Explained active) {}

    private final ModelCatalogue catalogue;
    private final Models models;
    private final ExplainScore scores;
    private final Clock clock;

    public TryOnLead(ModelCatalogue catalogue, Models models, ExplainScore scores, Clock clock) {
        this.catalogue = catalogue;
        this.models = models;
        this.scores = scores;
        this.clock = clock;
    }

    /** Tries a version on a lead as of now; fails where the version is no model yet. */
    public Uni<Tried> on(UUID lead, String key, int version) {
        return catalogue.version(key, version).chain(found -> on(lead, catalogue.ready(found)));
    }

    /** Tries a model that need not be kept anywhere. */
    public Uni<Tried> on(UUID lead, ReadyModel ready) {
        Instant now = clock.instant();
        return scores.explain(lead, ready.compiled(), now).chain(candidate -> models.inUse()
                .chain(inUse -> scores.explain(lead, inUse, now))
                .map(active -> new Tried(candidate, active)));
    }
}
