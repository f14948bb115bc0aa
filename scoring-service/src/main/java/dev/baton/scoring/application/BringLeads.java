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

/**
 * Brings leads to a version that has become active, under their locks, as an event would: who is there already is left
 * alone, and so is whoever another model judges. That one says itself how leads come to it, and mostly aloud.
 */
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

    private final LockLeads leads;
    private final Settle settle;
    private final Clock clock;

    public BringLeads(LockLeads leads, Settle settle, Clock clock) {
        this.leads = leads;
        this.settle = settle;
        this.clock = clock;
    }

    /**
     * Judges leads that other criteria judged last.
     *
     * @param inUse   the models in use in the connection's transaction
     * @param version one of them: those that it judges come to it
     */
    public Uni<Brought> to(SqlConnection connection, ModelSet inUse, ReadyModel version, Collection<UUID> ids) {
        return leads.lockThoseOf(connection, inUse, version, ids).chain(locked -> {
            List<Lead> all = List.copyOf(locked.leads().values());
            List<Lead> otherwise = all.stream()
                    .filter(lead -> version.takesOver(lead.judged()))
                    .toList();
            return settle.changed(
                            connection,
                            inUse,
                            otherwise,
                            lead -> Cause.TIME,
                            lead -> CrossingCause.MODEL,
                            clock.instant())
                    .replaceWith(() -> brought(version, all, otherwise.size()));
        });
    }

    /** An event may have brought a lead to the version before: it is counted all the same. */
    private Brought brought(ReadyModel version, List<Lead> all, int rescored) {
        List<Lead> quiet =
                all.stream().filter(lead -> isQuietSince(version, lead)).toList();
        List<Waiting> qualify = quiet.stream()
                .filter(lead -> !lead.standing().qualified())
                .map(lead -> waiting(version, lead))
                .toList();
        List<UUID> cease = quiet.stream()
                .filter(lead -> lead.standing().qualified())
                .map(Lead::id)
                .toList();
        return new Brought(rescored, qualify, cease);
    }

    private static boolean isQuietSince(ReadyModel version, Lead lead) {
        return lead.quietSince() != null && !lead.quietSince().isBefore(version.activeSince());
    }

    private Waiting waiting(ReadyModel version, Lead lead) {
        Score score = version.appraiser().score(lead, clock.instant());
        return new Waiting(lead.id(), score.qualifiedBy().contains(Score.HAND_RAISE), score.total());
    }
}
