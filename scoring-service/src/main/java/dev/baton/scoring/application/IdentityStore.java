package dev.baton.scoring.application;

import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Link;
import dev.baton.scoring.domain.identity.Overrides;
import dev.baton.scoring.domain.identity.Reshaping;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where identifiers and their links live. Every call takes part in the transaction of its connection. */
public interface IdentityStore {

    /**
     * What stands around some identifiers.
     *
     * @param centre    the identifiers asked for and all others of the leads asked for
     * @param owners    leads of everybody mentioned; who has none yet is left out
     * @param links     links of the centre that count
     * @param former    ends of links that may have counted until just now
     * @param overrides what people decided about the centre
     */
    record Surroundings(
            Set<Identifier> centre,
            Map<Identifier, UUID> owners,
            List<Link> links,
            Set<Identifier> former,
            Overrides overrides) {}

    /** Which leads the identifiers stand for; unknown ones are left out. */
    Uni<Map<Identifier, UUID>> owners(SqlConnection connection, Collection<Identifier> identifiers);

    /** Writes links, each with the earliest time it was ever said, and answers those that this made new or earlier. */
    Uni<List<Link>> learn(SqlConnection connection, Collection<Link> links);

    /**
     * Looks around.
     *
     * @param pushed how many links of one identifier may just have ceased to count
     */
    Uni<Surroundings> around(
            SqlConnection connection, Collection<Identifier> identifiers, Collection<UUID> leads, int pushed);

    /**
     * Writes who belongs to whom from now on: new identifiers, those that change hands with all that belongs to a lead by
     * them, and the end of absorbed leads.
     *
     * @return fails with {@link IdentityRacedException} when another batch was first with one of the new identifiers
     */
    Uni<Void> reshape(SqlConnection connection, Reshaping reshaping);

    /**
     * Writes what a person decided; of two decisions about the same pair the later holds.
     *
     * @param joined    pairs that name one person
     * @param separated pairs that name two
     * @param withdrawn pairs about which nothing is decided any more
     */
    Uni<Void> decide(
            SqlConnection connection,
            Collection<Link.Pair> joined,
            Collection<Link.Pair> separated,
            Collection<Link.Pair> withdrawn,
            Decided by);

    /**
     * Who decided, why and when.
     *
     * @param actor  user name
     * @param reason in words
     * @param at     when
     */
    record Decided(String actor, String reason, Instant at) {}
}
