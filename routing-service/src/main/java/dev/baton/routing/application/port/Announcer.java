package dev.baton.routing.application.port;

import dev.baton.routing.application.state.Announcement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Tells the other services, exactly when the transaction commits. */
public interface Announcer {

    /** Hands the announcements over in the given order. */
    Uni<Void> announce(SqlConnection connection, List<Announcement> announcements);
}
