package dev.baton.routing.application.port;

import dev.baton.routing.application.Notification;
import io.smallrye.mutiny.Uni;

/** Sends a mail. */
public interface Mails {

    /** Completes when the mail server has taken it. */
    Uni<Void> send(Notification notification);
}
