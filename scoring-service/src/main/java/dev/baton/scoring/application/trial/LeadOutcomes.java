package dev.baton.scoring.application.trial;

import dev.baton.scoring.application.PlacedEvent;
import dev.baton.scoring.application.StageNews;
import dev.baton.scoring.domain.trial.LeadOutcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of leads, from events and from lifecycle. */
public interface LeadOutcomes {

    /** Keeps the outcomes among events; costs nothing where there is none. */
    Uni<Void> happened(SqlConnection connection, Collection<PlacedEvent> events);

    /** Keeps the outcomes among lifecycle's news; costs nothing where there is none. */
    Uni<Void> told(SqlConnection connection, Collection<StageNews> news);

    /** What became of each of these leads and of those they absorbed; who has nothing yet is left out. */
    Uni<Map<UUID, List<LeadOutcome>>> of(SqlClient client, Collection<UUID> leads);
}
