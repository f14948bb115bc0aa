package dev.baton.routing.application.port;

import dev.baton.routing.application.Notification;
import dev.baton.routing.application.WaitingNotice;
import io.smallrye.mutiny.Uni;

/** Sends a mail. */
public interface Mails {

    /** Completes when the mail server has taken it. */
    Uni<Void> send(Notification notification);

    /** Completes when the mail server has taken it. */
    Uni<Void> send(WaitingNotice notice);
}
