package dev.baton.scoring.application;

import dev.baton.contracts.lead.Activity;
import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWork;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.kit.outbox.Outbox;
import dev.baton.scoring.application.trial.Shadows;
import dev.baton.scoring.domain.Appraiser;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.Quiet;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.qualification.CrossingCause;
import dev.baton.scoring.domain.qualification.Decision;
import dev.baton.scoring.domain.qualification.QualificationPolicy.Trigger;
import dev.baton.scoring.domain.qualification.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The end that every change of leads has in common: appraise, save, announce what others were not told yet, and plan the
 * next look.
 */
@ApplicationScoped
public class Settle {

    /** Kind of the due work that looks at a lead again though nothing happened. */
    public static final String LOOK_AGAIN = "scoring.look-again";

    private final LeadStore store;
    private final Timeline timeline;
    private final Announcements announcements;
    private final Outbox outbox;
    private final DueWork dueWork;
    private final Shadows shadows;
    private final Crossings crossings;

    public Settle(
            LeadStore store,
            Timeline timeline,
            Announcements announcements,
            Outbox outbox,
            DueWork dueWork,
            Shadows shadows,
            Crossings crossings) {
        this.store = store;
        this.timeline = timeline;
        this.announcements = announcements;
        this.outbox = outbox;
        this.dueWork = dueWork;
        this.shadows = shadows;
        this.crossings = crossings;
    }

    /** Appraises and saves locked leads that did something, and says what came of it. */
    public Uni<Void> changed(
            SqlConnection connection, ModelSet models, List<Lead> leads, Function<UUID, Cause> causes, Instant now) {
        return changed(connection, models, leads, causes, lead -> CrossingCause.EVIDENCE, now);
    }

    /**
     * Appraises and saves locked leads whose events are written, and says what came of it.
     *
     * @param causes the messages that follow name it
     * @param why    what a crossing tells as its cause
     */
    public Uni<Void> changed(
            SqlConnection connection,
            ModelSet models,
            List<Lead> leads,
            Function<UUID, Cause> causes,
            Function<UUID, CrossingCause> why,
            Instant now) {
        Map<Lead, Crossing> crossed = new LinkedHashMap<>();
        List<Lead> told = new ArrayList<>();
        List<DueItem> looks = new ArrayList<>();
        for (Lead lead : leads) {
            Trigger trigger = Appraiser.because(
                    new Trigger(cause(lead, why.apply(lead.id())), lead.doubted()), lead.adjustments(), now);
            Decision decision = decide(lead, models.of(lead.profile()), trigger, now);
            if (decision instanceof Decision.Up || decision instanceof Decision.Down) {
                crossed.put(lead, new Crossing(decision, trigger.cause()));
            }
            if (lead.planLook(now)) {
                looks.add(new DueItem(LOOK_AGAIN, lead.id().toString(), lead.lookAt(), null));
            }
            long facts = Fingerprint.of(lead);
            if (crossed.containsKey(lead) || lead.announced() == null || lead.announced() != facts) {
                lead.announced(facts);
                told.add(lead);
            }
        }
        return store.save(connection, leads, models.counting().matcherSet())
                .chain(() -> models.shadowed()
                        ? shadows.note(connection, leads.stream().map(Lead::id).toList())
                        : Uni.createFrom().voidItem())
                .chain(() -> dueWork.schedule(connection, looks))
                .chain(() -> crossings.note(connection, kept(crossed, now)))
                .chain(() -> timeline.newest(
                        connection, crossed.keySet().stream().map(Lead::id).toList(), Announcements.RECENT))
                .chain(recent -> outbox.write(connection, messages(told, crossed, recent, causes, now)));
    }

    /** Whom other criteria alone make cross, whatever came in at the same time, crosses by these. */
    private static CrossingCause cause(Lead lead, CrossingCause why) {
        return switch (why) {
            case EVIDENCE, DECAY -> lead.crossesByCriteria() ? CrossingCause.MODEL : why;
            case CORRECTION, ERASURE, MODEL, ADJUSTMENT, MERGE -> why;
        };
    }

    private static Decision decide(Lead lead, ReadyModel model, Trigger trigger, Instant now) {
        Standing before = lead.standing();
        Decision decision = model.appraiser().appraise(lead, now, trigger);
        return Quiet.heard(
                lead,
                before,
                decision,
                model.compiled().latestHandRaise(lead.tally()),
                lead.score().holds(model.compiled().model().qualification()),
                trigger.doubted() || trigger.cause().atOnce() && trigger.cause() != CrossingCause.MODEL);
    }

    private static List<Crossings.Crossed> kept(Map<Lead, Crossing> crossed, Instant now) {
        return crossed.entrySet().stream()
                .map(entry -> new Crossings.Crossed(
                        entry.getKey().id(),
                        entry.getKey().standing().crossings(),
                        entry.getValue().decision() instanceof Decision.Up,
                        entry.getValue().why(),
                        entry.getKey().score().total(),
                        now))
                .toList();
    }

    private record Crossing(Decision decision, CrossingCause why) {}

    private List<OutboundMessage> messages(
            List<Lead> told,
            Map<Lead, Crossing> crossed,
            Map<UUID, List<Activity>> recent,
            Function<UUID, Cause> causes,
            Instant now) {
        List<OutboundMessage> messages = new ArrayList<>(told.size() + crossed.size());
        for (Lead lead : told) {
            Cause cause = causes.apply(lead.id());
            messages.add(announcements.changed(lead, cause, now));
            Crossing crossing = crossed.get(lead);
            if (crossing != null) {
                List<Activity> newest = recent.getOrDefault(lead.id(), List.of());
                messages.add(announcements.crossed(lead, crossing.decision(), crossing.why(), newest, cause, now));
            }
        }
        return messages;
    }
}
