package dev.baton.scoring.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWork;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.kit.outbox.Outbox;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Reshaping;
import dev.baton.scoring.domain.qualification.Decision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The end that every change of leads has in common: appraise, save, announce, and plan the next look. */
@ApplicationScoped
public class Settle {

    /** Kind of the due work that looks at a lead again when its rest is over. */
    public static final String REST_OVER = "scoring.rest-over";

    private final LeadStore store;
    private final Timeline timeline;
    private final Announcements announcements;
    private final Outbox outbox;
    private final DueWork dueWork;

    public Settle(LeadStore store, Timeline timeline, Announcements announcements, Outbox outbox, DueWork dueWork) {
        this.store = store;
        this.timeline = timeline;
        this.announcements = announcements;
        this.outbox = outbox;
        this.dueWork = dueWork;
    }

    /** Appraises and saves locked leads whose events are written, and says what came of it. */
    public Uni<Void> changed(
            SqlConnection connection, ModelSet models, List<Lead> leads, Function<UUID, Cause> causes, Instant now) {
        Map<Lead, Decision> crossed = new LinkedHashMap<>();
        List<DueItem> resting = new ArrayList<>();
        for (Lead lead : leads) {
            switch (models.of(lead.profile()).appraiser().appraise(lead, now)) {
                case Decision.Unchanged unchanged -> {}
                case Decision.Resting rest ->
                    resting.add(new DueItem(REST_OVER, lead.id().toString(), rest.until(), null));
                case Decision.Up up -> crossed.put(lead, up);
                case Decision.Down down -> crossed.put(lead, down);
            }
        }
        String matchers = models.counting().matcherSet();
        return store.save(connection, leads, matchers)
                .chain(() -> dueWork.schedule(connection, resting))
                .chain(() -> timeline.newest(
                        connection, crossed.keySet().stream().map(Lead::id).toList(), Announcements.RECENT))
                .chain(recent -> {
                    List<OutboundMessage> messages = new ArrayList<>(leads.size() + crossed.size());
                    for (Lead lead : leads) {
                        Cause cause = causes.apply(lead.id());
                        messages.add(announcements.changed(lead, cause, now));
                        if (crossed.containsKey(lead)) {
                            messages.add(announcements.crossed(
                                    lead, crossed.get(lead), recent.getOrDefault(lead.id(), List.of()), cause, now));
                        }
                    }
                    return outbox.write(connection, messages);
                });
    }

    /** Says which leads became one and which came apart; before anything else is said about them. */
    public Uni<Void> reshaped(SqlConnection connection, Reshaping reshaping, Instant now) {
        return reshaped(connection, reshaping, null, now);
    }

    /** Says which leads became one and which came apart because a person decided it. */
    public Uni<Void> reshaped(SqlConnection connection, Reshaping reshaping, String decided, Instant now) {
        List<OutboundMessage> messages = new ArrayList<>();
        reshaping
                .merges()
                .forEach(merge -> messages.add(announcements.merged(
                        merge.survivor(), merge.absorbed(), reason(decided, merge.reason()), now)));
        reshaping
                .splits()
                .forEach(split -> messages.add(
                        announcements.split(split.from(), split.separated(), reason(decided, split.reason()), now)));
        return outbox.write(connection, messages);
    }

    private static String reason(String decided, Identifier.Kind kind) {
        return decided != null ? decided : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
