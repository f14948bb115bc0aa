package dev.baton.scoring.application;

import dev.baton.scoring.application.activation.ReleaseQueue.Waiting;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.qualification.CrossingCause;
import dev.baton.scoring.domain.score.Score;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Brings leads to the models in use, under their locks, as an event would: who is there already is left alone. */
@ApplicationScoped
public class BringLeads {

    /**
     * What came of it.
     *
     * @param rescored leads judged anew
     * @param qualify  leads that meet the criteria by the change alone
     * @param cease    leads that fail them by the change alone
     */
    public record Brought(int rescored, List<Waiting> qualify, List<UUID> cease) {}

    private final Models models;
    private final LockLeads leads;
    private final Settle settle;
    private final Clock clock;

    public BringLeads(Models models, LockLeads leads, Settle settle, Clock clock) {
        this.models = models;
        this.leads = leads;
        this.settle = settle;
        this.clock = clock;
    }

    /** Judges leads that an earlier version judged last. */
    public Uni<Brought> toModelsInUse(SqlConnection connection, Collection<UUID> ids) {
        return models.inUse(connection)
                .chain(inUse -> leads.lock(connection, inUse, ids).chain(locked -> {
                    List<Lead> all = List.copyOf(locked.leads().values());
                    String counts = inUse.counting().matcherSet();
                    List<Lead> otherwise = all.stream()
                            .filter(lead -> !inUse.of(lead.profile()).name().equals(judge(lead))
                                    || !counts.equals(locked.matchers().get(lead.id())))
                            .toList();
                    return settle.changed(
                                    connection,
                                    inUse,
                                    otherwise,
                                    lead -> Cause.TIME,
                                    lead -> CrossingCause.MODEL,
                                    clock.instant())
                            .replaceWith(() -> brought(inUse, all, otherwise.size()));
                }));
    }

    private static String judge(Lead lead) {
        return lead.judged() == null ? null : lead.judged().by();
    }

    /** An event may have brought a lead to the version before: it is counted all the same. */
    private Brought brought(ModelSet inUse, List<Lead> all, int rescored) {
        List<Lead> quiet =
                all.stream().filter(lead -> isQuietSince(inUse, lead)).toList();
        List<Waiting> qualify = quiet.stream()
                .filter(lead -> !lead.standing().qualified())
                .map(lead -> waiting(inUse, lead))
                .toList();
        List<UUID> cease = quiet.stream()
                .filter(lead -> lead.standing().qualified())
                .map(Lead::id)
                .toList();
        return new Brought(rescored, qualify, cease);
    }

    private static boolean isQuietSince(ModelSet inUse, Lead lead) {
        ReadyModel model = inUse.of(lead.profile());
        return lead.quietSince() != null
                && model.activeSince() != null
                && !lead.quietSince().isBefore(model.activeSince());
    }

    private Waiting waiting(ModelSet inUse, Lead lead) {
        Score score = inUse.of(lead.profile()).appraiser().score(lead, clock.instant());
        return new Waiting(lead.id(), score.qualifiedBy().contains(Score.HAND_RAISE), score.total());
    }
}
