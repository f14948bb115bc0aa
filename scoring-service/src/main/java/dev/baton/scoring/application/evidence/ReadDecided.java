package dev.baton.scoring.application.evidence;

import dev.baton.scoring.application.DraftEvaluations;
import dev.baton.scoring.application.Timeline;
import dev.baton.scoring.application.trial.LeadOutcomes;
import dev.baton.scoring.domain.lead.Consent;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.OutcomeOrder;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.learning.Observation;
import dev.baton.scoring.domain.learning.StandardResult;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import dev.baton.scoring.domain.trial.LeadOutcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads leads as they stood when their outcome fell. */
@ApplicationScoped
class ReadDecided {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int AT_ONCE = 4;

    private final LeadOutcomes outcomes;
    private final Timeline timeline;
    private final Pool pool;
    private final DraftEvaluations drafts;

    ReadDecided(LeadOutcomes outcomes, Timeline timeline, Pool pool, DraftEvaluations drafts) {
        this.drafts = drafts;
        this.outcomes = outcomes;
        this.timeline = timeline;
        this.pool = pool;
    }

    /** Those of the leads that are decided, judged by the model; who objects to profiling now is left out. */
    Uni<List<Decided>> of(Collection<UUID> leads, CompiledModel model) {
        return outcomes.of(pool, leads).chain(found -> {
            Map<UUID, LeadOutcome> ends = new HashMap<>();
            found.forEach((lead, told) -> {
                LeadOutcome end = LeadOutcome.end(told);
                if (end != null) {
                    ends.put(lead, end);
                }
            });
            return Multi.createFrom()
                    .iterable(ends.entrySet())
                    .onItem()
                    .transformToUni(
                            end -> timeline.until(pool, end.getKey(), EVER).chain(events -> drafts.jobs()
                                    .run(() -> objects(events)
                                            ? Optional.<Decided>empty()
                                            : Optional.of(decided(end.getKey(), events, end.getValue(), model)))))
                    .merge(AT_ONCE)
                    .select()
                    .where(Optional::isPresent)
                    .map(Optional::orElseThrow)
                    .collect()
                    .asList();
        });
    }

    private static boolean objects(List<LeadEvent> events) {
        Profile now = new Profile();
        events.forEach(now::learn);
        return Consent.objectsToProfiling(now);
    }

    /** What the model makes of a lead just before its outcome. */
    static Decided decided(UUID lead, List<LeadEvent> events, LeadOutcome end, CompiledModel model) {
        List<LeadEvent> before = events.stream()
                .filter(event -> OutcomeOrder.isKnown(event.happenedAt(), end.at()))
                .toList();
        History history = History.of(before, model);
        Score score = new Scorer(model).score(history.profile(), history.tally(), end.at());
        return new Decided(
                lead,
                Observation.of(
                        events,
                        end.kind() == LeadOutcome.Kind.WON,
                        end.at(),
                        model.model().minHumanConfidence()),
                score.contributions().stream()
                        .filter(given -> given.raw() != 0)
                        .map(Contribution::rule)
                        .collect(Collectors.toSet()),
                new StandardResult(
                        score.total(),
                        score.engagement(),
                        score.contactable(),
                        Set.copyOf(score.disqualifiedBy()),
                        score.qualifiedBy().stream()
                                .filter(by -> by.equals(Score.HAND_RAISE) || by.startsWith(Score.RECIPE))
                                .collect(Collectors.toSet())));
    }
}
