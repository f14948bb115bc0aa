package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.identity.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where leads live. Every call takes part in the transaction of its connection. */
public interface LeadStore {

    /**
     * Leads under lock.
     *
     * @param leads    by id; absorbed ones are left out
     * @param absorbed absorbed leads that were asked for, with the lead that they are now
     * @param matchers which counts the tally of each lead holds
     */
    record Locked(Map<UUID, Lead> leads, Map<UUID, UUID> absorbed, Map<UUID, String> matchers) {

        /** Adds leads that were locked later. */
        void addAll(Locked more) {
            leads.putAll(more.leads);
            absorbed.putAll(more.absorbed);
            matchers.putAll(more.matchers);
        }
    }

    /** Locks the leads that identifiers stand for, in the order of their ids, and reads them. */
    Uni<Locked> lockOwning(SqlConnection connection, Collection<Identifier> identifiers);

    /** Locks leads in the order of their ids and reads them; where one was absorbed, its survivor in its place. */
    Uni<Locked> lock(SqlConnection connection, Collection<UUID> ids);

    /**
     * Writes appraised leads, new or locked.
     *
     * @param matchers which counts their tallies hold
     */
    Uni<Void> save(SqlConnection connection, Collection<Lead> leads, String matchers);

    /** Writes stage, standing, quiet and next look of locked leads, and nothing else. */
    Uni<Void> saveStanding(SqlConnection connection, Collection<Lead> leads);

    /**
     * Records the versions of moved leads.
     *
     * @return those of the news that are not older than what was recorded before, in order
     */
    Uni<List<StageNews>> newest(SqlConnection connection, List<StageNews> news);

    /** Adds events to their leads. */
    Uni<Void> addEvents(SqlConnection connection, List<PlacedEvent> events);
}
