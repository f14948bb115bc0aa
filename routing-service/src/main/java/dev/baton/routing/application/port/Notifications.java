package dev.baton.routing.application.port;

import dev.baton.routing.application.Notification;
import dev.baton.routing.domain.AssignmentId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Optional;

/** What would a mail of this kind about this assignment say now? */
public interface Notifications {

    /** Empty where there is nothing left to say: the rep has taken notice, or nobody is to be told. */
    Uni<Optional<Notification>> about(SqlClient client, AssignmentId assignment, Notification.Kind kind);
}
