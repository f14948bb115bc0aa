package dev.baton.lifecycle.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Tells the other services; what is announced leaves when the transaction is committed, and only then. */
public interface Announcer {

    /** Announces in the given order. */
    Uni<Void> announce(SqlConnection connection, List<Announcement> announcements);
}
