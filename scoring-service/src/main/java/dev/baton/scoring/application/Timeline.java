package dev.baton.scoring.application;

import dev.baton.contracts.lead.Activity;
import dev.baton.scoring.domain.lead.LeadEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What leads did, read back. */
public interface Timeline {

    /** The newest activities of each lead, the newest first. */
    Uni<Map<UUID, List<Activity>>> newest(SqlClient client, Collection<UUID> leads, int limit);

    /** Through which source each event of a lead came that carried traits. */
    Uni<Map<UUID, String>> sources(SqlClient client, UUID lead);

    /** Every event of some leads, in whatever order; who has none is left out. For a few dozen leads at a time. */
    Uni<Map<UUID, List<LeadEvent>>> whole(SqlClient client, Collection<UUID> leads);

    /** Every event of a lead that had happened by an instant, in whatever order. */
    Uni<List<LeadEvent>> until(SqlClient client, UUID lead, Instant asOf);
}
