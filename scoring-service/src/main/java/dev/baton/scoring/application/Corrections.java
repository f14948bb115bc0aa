package dev.baton.scoring.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was found out late about events; kept for events that have not come yet, too. */
public interface Corrections {

    /** Keeps the latest word on each event. */
    Uni<Void> keep(SqlConnection connection, Collection<IncomingCorrection> corrections);

    /** The last word on events, for those that have one: how sure we are that a person did it. */
    Uni<Map<UUID, Integer>> of(SqlConnection connection, Collection<UUID> events);

    /**
     * The leads that events belong to by an address or a number; corrections name neither. Other events are left out: who is
     * named leads to their lead.
     */
    Uni<Set<UUID>> leadsOf(SqlConnection connection, Collection<UUID> events);

    /** Writes the last word on events into the events of the leads; gives the leads for which that changed something. */
    Uni<Set<UUID>> apply(SqlConnection connection, Collection<UUID> leads, Collection<UUID> events);
}
