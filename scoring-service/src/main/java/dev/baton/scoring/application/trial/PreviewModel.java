package dev.baton.scoring.application.trial;

import dev.baton.scoring.application.DraftEvaluations;
import dev.baton.scoring.application.EvaluationTooLongException;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.trial.JudgeTwice.Twice;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.qualification.Standing;
import dev.baton.scoring.domain.trial.Comparison;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** How a sample of leads would be judged by a version, against how it is judged now. */
@ApplicationScoped
public class PreviewModel {

    /** Whoever waits for a preview has gone by then. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /**
     * A preview.
     *
     * @param population all leads there are
     * @param comparison of the sampled ones
     */
    public record Preview(long population, Comparison comparison) {

        /** A count of the sample as one of all leads. */
        public long scaled(long count) {
            return comparison.leads() == 0 ? 0 : Math.round((double) count * population / comparison.leads());
        }
    }

    private final ModelCatalogue catalogue;
    private final Models models;
    private final TrialLeads leads;
    private final JudgeTwice judge;
    private final DraftEvaluations drafts;
    private final Clock clock;

    public PreviewModel(
            ModelCatalogue catalogue,
            Models models,
            TrialLeads leads,
            JudgeTwice judge,
            DraftEvaluations drafts,
            Clock clock) {
        this.catalogue = catalogue;
        this.models = models;
        this.leads = leads;
        this.judge = judge;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Previews a version on that many leads, all where there are fewer. */
    public Uni<Preview> preview(String key, int version, int size) {
        return catalogue.version(key, version).chain(catalogue::ready).chain(ready -> preview(ready, size));
    }

    /** Previews a model that need not be kept anywhere. */
    public Uni<Preview> preview(ReadyModel ready, int size) {
        return models.inUse().chain(inUse -> preview(inUse, Candidates.with(inUse, ready), size));
    }

    private Uni<Preview> preview(ModelSet inUse, ModelSet candidate, int size) {
        return leads.sample(size)
                .chain(sample -> judge.judge(sample.rows(), inUse, candidate, clock.instant(), drafts.requests())
                        .map(judged -> new Preview(sample.leads(), comparison(judged)))
                        .ifNoItem()
                        .after(LIMIT)
                        .failWith(EvaluationTooLongException::new));
    }

    private static Comparison comparison(List<Twice> judged) {
        Comparison comparison = new Comparison();
        for (Twice twice : judged) {
            Standing standing = twice.lead().standing();
            boolean admits = !standing.excluded() && standing.restingSince() == null;
            comparison.add(twice.lead().id(), twice.now(), twice.then(), standing.qualified(), admits, twice.holds());
        }
        return comparison;
    }
}
