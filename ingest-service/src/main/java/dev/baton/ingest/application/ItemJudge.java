package dev.baton.ingest.application;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.plan.PlansInForce;
import dev.baton.ingest.config.ImportConfig;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.Acceptance;
import dev.baton.ingest.domain.PlaceholderIds;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.TraitLimits;
import dev.baton.ingest.domain.Verdict;
import dev.baton.ingest.domain.human.Machines;
import dev.baton.ingest.domain.plan.PlanJudge;
import dev.baton.ingest.domain.plan.TrackingPlan;
import dev.baton.kit.message.MessageIds;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The one way an item is judged, whether it came with a request or with an import. Writes nothing: what the judgement
 * holds must be made durable before anybody is told.
 */
@Singleton
public class ItemJudge {

    private static final String NO_MESSAGE_ID = "trial";

    private final RecentMessages recent;
    private final UnnamedMessages unnamed;
    private final Machines machines;
    private final boolean holdsBack;
    private final Acceptance live;
    private final Acceptance history;
    private final PlansInForce plans;

    public ItemJudge(
            RecentMessages recent,
            UnnamedMessages unnamed,
            Machines machines,
            PlansInForce plans,
            IngestConfig config,
            ImportConfig imports) {
        this.plans = plans;
        this.unnamed = unnamed;
        this.machines = machines;
        this.holdsBack = config.holdBack().window().isPositive();
        this.recent = recent;
        TraitLimits traits =
                new TraitLimits(config.limits().mostTraits(), config.limits().mostTraitBytes());
        PlaceholderIds placeholders =
                PlaceholderIds.shippedAnd(config.blockedValues().orElse(List.of()));
        this.live = new Acceptance(config.oldestEvent(), machines, traits, placeholders);
        this.history = new Acceptance(imports.oldestEvent(), machines, traits, placeholders);
    }

    /**
     * Judges an item and enters the outcome; {@code text} is its JSON, asked for only when it is rejected or has no id. A
     * {@linkplain Reception#history() history's} items may have happened much longer ago.
     */
    public void judge(RawItem item, Reception reception, Supplier<String> text, Judgement into) {
        Acceptance acceptance = reception.history() ? history : live;
        Verdict verdict = acceptance.judge(item, reception, () -> unnamed.idOf(item, reception, text.get(), into));
        enter(planned(verdict, plans.of(reception.sourceId())), reception, text, into);
    }

    /** The verdict on an item but for the plan; nothing is entered anywhere. */
    public Verdict trial(RawItem item, Reception reception) {
        Acceptance acceptance = reception.history() ? history : live;
        return acceptance.judge(item, reception, () -> NO_MESSAGE_ID);
    }

    /** Judges an item of an import, whatever the reception says. */
    public void judgeHistory(RawItem item, Reception reception, Supplier<String> text, Judgement into) {
        judge(item, reception.ofHistory(), text, into);
    }

    private static Verdict planned(Verdict verdict, TrackingPlan plan) {
        return verdict instanceof Verdict.Accepted accepted ? PlanJudge.judge(accepted, plan) : verdict;
    }

    /** E-mail events wait until the burst they may be part of can be seen; history is long over. */
    private Entry entry(UUID id, AcceptedEvent event, Reception reception) {
        boolean held = holdsBack && !reception.history() && machines.act(event.name()) != null;
        return held ? new Entry.Held(id, event) : new Entry.Accepted(id, event);
    }

    private void enter(Verdict judged, Reception reception, Supplier<String> text, Judgement into) {
        switch (judged) {
            case Verdict.Accepted verdict -> {
                UUID id = MessageIds.derived(reception.sourceId(), verdict.messageId());
                if (recent.contains(id) || into.holds(id)) {
                    into.duplicate(verdict.messageId());
                } else {
                    into.accepted(verdict, entry(id, verdict.event(), reception));
                }
            }
            case Verdict.Rejected verdict -> into.refused(verdict, RejectedItems.entry(verdict, reception, text.get()));
        }
    }
}
