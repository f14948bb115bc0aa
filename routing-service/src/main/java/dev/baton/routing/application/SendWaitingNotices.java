package dev.baton.routing.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import dev.baton.routing.application.port.Mails;
import dev.baton.routing.application.port.Notifications;
import dev.baton.routing.domain.TeamKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mails the managers how many leads are overdue when the mail is sent; if none is left, no mail is sent. */
@ApplicationScoped
public class SendWaitingNotices implements DueWorkHandler {

    private final Notifications notifications;
    private final Mails mails;
    private final DispatchSettings settings;
    private final TimeSource time;

    public SendWaitingNotices(Notifications notifications, Mails mails, DispatchSettings settings, TimeSource time) {
        this.notifications = notifications;
        this.mails = mails;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public String kind() {
        return DueKinds.WAITING_NOTICE;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        TeamKey team = new TeamKey(items.getFirst().data());
        return notifications
                .overdue(connection, team, DueKinds.asOf(items, time).minus(settings.alarmAfter()))
                .chain(notice ->
                        notice.map(mails::send).orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
