package dev.baton.routing.application.port;

import dev.baton.routing.application.Notification;
import dev.baton.routing.application.WaitingNotice;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.TeamKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Optional;

/** What would a mail of this kind about this assignment say now? */
public interface Notifications {

    /** Empty where there is nothing left to say: the rep has taken notice, or nobody is to be told. */
    Uni<Optional<Notification>> about(SqlClient client, AssignmentId assignment, Notification.Kind kind);

    /** The leads of a team that have waited since before that instant; empty if none has, or no manager is to be told. */
    Uni<Optional<WaitingNotice>> overdue(SqlClient client, TeamKey team, Instant waitingBefore);
}
