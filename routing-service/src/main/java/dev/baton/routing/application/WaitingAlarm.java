package dev.baton.routing.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import dev.baton.routing.application.port.LeadCases;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Publishes that a lead has waited too long without a response and has the managers notified. A lead that is offered again
 * and missed again is reported again, once for each time it returns to the list of waiting leads.
 */
@ApplicationScoped
public class WaitingAlarm implements DueWorkHandler {

    /** Leads that become overdue within this time share one notice; with a shorter limit, within the limit's length. */
    private static final Duration NOTICE_INTERVAL = Duration.ofMinutes(1);

    private final LeadCases leads;
    private final ChangeWriter writer;
    private final DispatchSettings settings;
    private final TimeSource time;

    public WaitingAlarm(LeadCases leads, ChangeWriter writer, DispatchSettings settings, TimeSource time) {
        this.leads = leads;
        this.writer = writer;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public String kind() {
        return DueKinds.WAITING_ALARM;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        return leads.lock(connection, DueKinds.leads(items)).chain(locked -> {
            RoutingChanges changes = new RoutingChanges(DueKinds.asOf(items, time));
            locked.values().forEach(lead -> report(lead, changes));
            return writer.write(connection, changes);
        });
    }

    /** The lead may have been taken since the alarm was set, or waits in another cycle or under another limit. */
    private void report(LeadCase lead, RoutingChanges changes) {
        lead.lead().whyWaiting().ifPresent(why -> {
            Instant overdueAt = why.since().plus(settings.alarmAfter());
            if (changes.now().isBefore(overdueAt)) {
                changes.schedule(DueKinds.waitingAlarm(lead.lead().id(), overdueAt));
            } else {
                changes.announce(Announcements.unassigned(lead, why, true, changes.now()));
                changes.schedule(DueKinds.waitingNotice(why.team(), nextNotice(changes.now())));
            }
        });
    }

    /** The end of the running interval, the same for every lead in it. */
    private Instant nextNotice(Instant now) {
        long interval =
                Math.min(NOTICE_INTERVAL.toMillis(), settings.alarmAfter().toMillis());
        return Instant.ofEpochMilli((now.toEpochMilli() / interval + 1) * interval);
    }
}
