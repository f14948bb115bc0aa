package dev.baton.routing.application.state;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.decision.UnassignedReason;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What routing keeps of a lead since it first qualified.
 *
 * @param id            the lead
 * @param version       lifecycle's version, so that an older message changes nothing
 * @param stage         stage now
 * @param cycle         qualification cycle
 * @param handRaise     whether the cycle began with an explicit request
 * @param setAside      whether it waits for a person's review
 * @param dossier       what a rep needs to know
 * @param owner         who accepted it last, may be null
 * @param waiting       that and why nobody has it, may be null
 * @param correlationId carried along from the event that started it all, may be null
 */
public record RoutedLead(
        LeadId id,
        long version,
        Stage stage,
        int cycle,
        boolean handRaise,
        boolean setAside,
        LeadDossier dossier,
        RepId owner,
        Waiting waiting,
        String correlationId) {

    /**
     * A qualified lead waits for a rep.
     *
     * @param team    pool it waits for
     * @param reason  why no rep has it
     * @param since   since when no rep has responded in this cycle
     * @param retryAt when it is offered again at the latest, null if that depends on the reps alone
     */
    public record Waiting(TeamKey team, UnassignedReason reason, Instant since, Instant retryAt) {

        /** Waits until a rep becomes eligible. */
        public Waiting(TeamKey team, UnassignedReason reason, Instant since) {
            this(team, reason, since, null);
        }
    }

    public RoutedLead {
        Objects.requireNonNull(id, "lead needs an id");
        Objects.requireNonNull(dossier, "lead needs a dossier");
    }

    /** The lead as lifecycle tells it, owner and waiting kept from {@code known} (null for a new lead). */
    public static RoutedLead told(RoutedLead known, LeadId id, Transitioned move, String correlationId) {
        boolean sameCycle = known != null && known.cycle == move.cycle();
        return new RoutedLead(
                id,
                move.version(),
                move.to(),
                move.cycle(),
                move.handRaise(),
                move.setAside(),
                new LeadDossier(move.lead(), move.score(), move.recentActivity()),
                known == null ? null : known.owner,
                sameCycle && move.to() == Stage.MQL ? known.waiting : null,
                correlationId);
    }

    /**
     * The lead after its person was forgotten: stage and cycle are left, and no later message is newer.
     *
     * @param known as it was, null for a lead that routing never heard of
     */
    public static RoutedLead forgotten(RoutedLead known, LeadId id) {
        LeadDossier nobody = new LeadDossier(null, null, null);
        return known == null
                ? new RoutedLead(id, Long.MAX_VALUE, Stage.LEAD, 0, false, false, nobody, null, null, null)
                : new RoutedLead(
                        id,
                        Long.MAX_VALUE,
                        known.stage,
                        known.cycle,
                        known.handRaise,
                        known.setAside,
                        nobody,
                        known.owner,
                        null,
                        null);
    }

    /** Why nobody has it; empty when somebody has, or nobody should. */
    public Optional<Waiting> whyWaiting() {
        return Optional.ofNullable(waiting);
    }

    /** The lead, accepted by this rep. */
    public RoutedLead ownedBy(RepId rep) {
        return new RoutedLead(id, version, stage, cycle, handRaise, setAside, dossier, rep, waiting, correlationId);
    }

    /** The lead, waiting (or with null: no longer). */
    public RoutedLead waiting(Waiting why) {
        return new RoutedLead(id, version, stage, cycle, handRaise, setAside, dossier, owner, why, correlationId);
    }
}
