package dev.baton.scoring.application.trial;

import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.Timeline;
import dev.baton.scoring.application.trial.TrialLeads.Stored;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.model.Qualification;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import dev.baton.scoring.domain.trial.Comparison;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** How a sample of leads would be judged by a version, against how it is judged now. */
@ApplicationScoped
public class PreviewModel {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int AT_ONCE = 4;

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
    private final Timeline timeline;
    private final Pool pool;
    private final Clock clock;

    public PreviewModel(
            ModelCatalogue catalogue, Models models, TrialLeads leads, Timeline timeline, Pool pool, Clock clock) {
        this.catalogue = catalogue;
        this.models = models;
        this.leads = leads;
        this.timeline = timeline;
        this.pool = pool;
        this.clock = clock;
    }

    /** Previews a version on that many leads, all where there are fewer. */
    public Uni<Preview> preview(String key, int version, int size) {
        return catalogue.version(key, version).chain(found -> {
            ReadyModel ready = catalogue.ready(found);
            return models.inUse().chain(inUse -> preview(inUse, Candidates.with(inUse, ready), size));
        });
    }

    private Uni<Preview> preview(ModelSet inUse, ModelSet candidate, int size) {
        Instant now = clock.instant();
        Comparison comparison = new Comparison();
        boolean sameCounts =
                inUse.counting().matcherSet().equals(candidate.counting().matcherSet());
        return leads.sample(size).chain(sample -> Multi.createFrom()
                .iterable(sample.rows())
                .onItem()
                .transformToUni(
                        row -> sameCounts && inUse.counting().matcherSet().equals(row.matchers())
                                ? Uni.createFrom()
                                        .item(List.<LeadEvent>of())
                                        .invoke(none -> compare(
                                                comparison, row, history(row), history(row), inUse, candidate, now))
                                : timeline.until(pool, row.lead().id(), EVER)
                                        .invoke(events -> compare(
                                                comparison,
                                                row,
                                                History.of(events, inUse.counting()),
                                                History.of(events, candidate.counting()),
                                                inUse,
                                                candidate,
                                                now)))
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWith(() -> new Preview(sample.leads(), comparison)));
    }

    private static History history(Stored row) {
        return new History(row.lead().profile(), row.lead().tally());
    }

    private static void compare(
            Comparison comparison,
            Stored row,
            History counted,
            History recounted,
            ModelSet inUse,
            ModelSet candidate,
            Instant now) {
        Lead lead = row.lead();
        ReadyModel judge = candidate.of(recounted.profile());
        Score then = score(judge, recounted, now);
        Qualification asked = judge.compiled().model().qualification();
        boolean holds = then.eligible() && (!then.qualifiedBy().isEmpty() || then.total() >= asked.leaveTotal());
        comparison.add(
                lead.id(),
                score(inUse.of(counted.profile()), counted, now),
                then,
                lead.standing().qualified(),
                !lead.standing().excluded() && lead.standing().restingSince() == null,
                holds);
    }

    private static Score score(ReadyModel model, History history, Instant now) {
        return new Scorer(model.compiled()).score(history.profile(), history.tally(), now);
    }
}
