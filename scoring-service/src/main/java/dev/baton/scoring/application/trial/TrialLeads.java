package dev.baton.scoring.application.trial;

import dev.baton.scoring.domain.Lead;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Leads to try models on; nothing here locks or changes anything. */
public interface TrialLeads {

    /**
     * A lead as stored.
     *
     * @param lead     a copy
     * @param matchers which counts its tally holds
     */
    record Stored(Lead lead, String matchers) {}

    /**
     * Leads by chance.
     *
     * @param leads how many there are in all
     * @param rows  some of them; all where there are few
     */
    record Sample(long leads, List<Stored> rows) {}

    /** A sample; the same leads give the same sample. */
    Uni<Sample> sample(int size);

    /** These leads; merged ones are left out. */
    Uni<List<Stored>> of(Collection<UUID> leads);

    /** How many leads there are. */
    Uni<Long> count();

    /** Ids of leads after that one, null for the first. */
    Uni<List<UUID>> after(UUID lead, int limit);

    /** The same, in the transaction of a connection. */
    Uni<List<UUID>> after(SqlClient client, UUID lead, int limit);
}
