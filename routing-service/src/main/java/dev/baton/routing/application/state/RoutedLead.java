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
 * @param survivor      the lead that absorbed it, null while it stands for itself
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
        String correlationId,
        LeadId survivor) {

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

    /** A lead that stands for itself. */
    public RoutedLead(
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
        this(id, version, stage, cycle, handRaise, setAside, dossier, owner, waiting, correlationId, null);
    }

    /** A lead of which lifecycle has said nothing yet. */
    public static RoutedLead unknown(LeadId id) {
        LeadDossier nothing = new LeadDossier(null, null, null);
        return new RoutedLead(id, 0, Stage.LEAD, 0, false, false, nothing, null, null, null, null);
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
                sameCycle && waitsIn(move.to()) ? known.waiting : null,
                correlationId,
                null);
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
                        null,
                        known.survivor);
    }

    /** Why nobody has it; empty when somebody has, or nobody should. */
    public Optional<Waiting> whyWaiting() {
        return Optional.ofNullable(waiting);
    }

    /** The lead, accepted by this rep. */
    public RoutedLead ownedBy(RepId rep) {
        return new RoutedLead(
                id, version, stage, cycle, handRaise, setAside, dossier, rep, waiting, correlationId, survivor);
    }

    /** The lead, waiting (or with null: no longer). */
    public RoutedLead waiting(Waiting why) {
        return new RoutedLead(
                id, version, stage, cycle, handRaise, setAside, dossier, owner, why, correlationId, survivor);
    }

    /** The lead, absorbed by another: it waits no more, and no later message about it assigns it. */
    public RoutedLead absorbedBy(LeadId other) {
        return new RoutedLead(
                id, version, stage, cycle, handRaise, setAside, dossier, owner, null, correlationId, other);
    }

    /** The lead at another stage and cycle. */
    public RoutedLead at(Stage otherStage, int otherCycle) {
        return new RoutedLead(
                id,
                version,
                otherStage,
                otherCycle,
                handRaise,
                setAside,
                dossier,
                owner,
                waiting,
                correlationId,
                survivor);
    }

    /** Whether a rep who accepted the lead still holds it. */
    public boolean withSales() {
        return switch (stage) {
            case SUBSCRIBER, LEAD, RECYCLED -> false;
            case MQL, SQL, OPPORTUNITY, CUSTOMER, DISQUALIFIED, CLOSED_LOST -> true;
        };
    }

    /**
     * Whether the rep who had accepted a lead goes on to hold it after it was merged.
     *
     * @param before stage of the lead before the merge
     * @param merged stage of the two leads as one
     */
    public static boolean keepsRep(Stage before, Stage merged) {
        return switch (before) {
            case MQL, SQL, OPPORTUNITY -> true;
            case CUSTOMER, DISQUALIFIED, CLOSED_LOST -> !waitsIn(merged);
            case SUBSCRIBER, LEAD, RECYCLED -> false;
        };
    }

    /** Whether the person was forgotten. */
    public boolean isForgotten() {
        return version == Long.MAX_VALUE;
    }

    /** Whether a lead of this stage that no rep holds needs one. */
    private static boolean waitsIn(Stage stage) {
        return switch (stage) {
            case MQL, SQL, OPPORTUNITY -> true;
            case SUBSCRIBER, LEAD, CUSTOMER, RECYCLED, DISQUALIFIED, CLOSED_LOST -> false;
        };
    }
}
