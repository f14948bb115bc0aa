package dev.baton.lifecycle.application;

import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where leads are kept. Everything happens in the caller's transaction. */
public interface Leads {

    /**
     * Locks the leads, and those that absorbed them, in the order of ids, until the transaction ends.
     *
     * @return the known ones among them
     */
    Uni<List<LeadRecord>> lock(SqlConnection connection, Collection<LeadId> leadIds);

    /** As {@link #lock}, but also the unknown ones, so that nobody else can begin the same lead at the same time. */
    Uni<List<LeadRecord>> lockOrBegin(SqlConnection connection, Collection<LeadId> leadIds);

    /**
     * Writes what changed.
     *
     * @param changed  the locked leads that are different now
     * @param absorbed who absorbed whom; whoever pointed to the absorbed points to the survivor afterwards
     * @param moves    what to add to the history
     */
    Uni<Void> save(
            SqlConnection connection,
            Collection<LeadRecord> changed,
            Map<LeadId, LeadId> absorbed,
            List<Announcement.Move> moves);

    /**
     * Deletes what tells who the locked leads were, everywhere in this service, and what of it still waits to leave; stages
     * and times stay, so that the funnel's figures do.
     */
    Uni<Void> erase(SqlConnection connection, Collection<LeadId> leadIds);
}
