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

/** Evaluates one lead by a version, and by the models in use beside it. */
@ApplicationScoped
public class TryOnLead {

    /**
     * One lead under two models.
     *
     * @param candidate   by the version on trial, whether or not it applies to the lead
     * @param active      by the models in use
     * @param applies     whether the version on trial would score the lead if it were active
     * @param wouldScore  {@code key@version} of the model that would
     */
    public record Tried(Explained candidate, Explained active, boolean applies, String wouldScore) {}

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
        return catalogue.version(key, version).chain(catalogue::ready).chain(ready -> on(lead, ready));
    }

    /** Tries a model that need not be kept anywhere. */
    public Uni<Tried> on(UUID lead, ReadyModel ready) {
        Instant now = clock.instant();
        return scores.explain(lead, ready.compiled(), now).chain(candidate -> models.inUse()
                .chain(inUse -> scores.explain(lead, inUse, now).map(active -> {
                    ReadyModel first = Candidates.with(inUse, ready).of(candidate.profile());
                    return new Tried(candidate, active, first == ready, first.name());
                })));
    }
}
