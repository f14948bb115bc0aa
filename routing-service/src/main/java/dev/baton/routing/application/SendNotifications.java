package dev.baton.routing.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import dev.baton.routing.application.port.Mails;
import dev.baton.routing.application.port.Notifications;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Sends mails after the transaction that asked for them, one at a time, again and again until the mail server takes them.
 * Says what is true when it is sent: a lead that was accepted meanwhile is no longer announced.
 */
@ApplicationScoped
public class SendNotifications implements DueWorkHandler {

    private final Notifications notifications;
    private final Mails mails;

    public SendNotifications(Notifications notifications, Mails mails) {
        this.notifications = notifications;
        this.mails = mails;
    }

    @Override
    public String kind() {
        return DueKinds.MAIL;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        DueItem item = items.getFirst();
        Notification.Kind about = Notification.Kind.valueOf(item.data());
        return notifications.about(connection, DueKinds.assignment(item), about).chain(notification -> notification
                .map(mails::send)
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
