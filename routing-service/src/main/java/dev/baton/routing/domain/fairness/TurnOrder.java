package dev.baton.routing.domain.fairness;

import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;

/**
 * Whose turn it is: lowest {@code v}, then least recently assigned, then a hash of pool and lead. The hash spreads what
 * is really even over the reps; without it ties would always go to the same person.
 */
public final class TurnOrder {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private TurnOrder() {}

    /** The order for one lead in one pool; the same for ever, on every machine. */
    public static Comparator<LedgerEntry> of(TeamKey team, LeadId lead) {
        return Comparator.comparingLong(LedgerEntry::v)
                .thenComparing(entry -> entry.lastAssigned().orElse(Instant.MIN))
                .thenComparingLong(entry -> hash(team, lead, entry.rep()))
                .thenComparing(entry -> entry.rep().value());
    }

    private static long hash(TeamKey team, LeadId lead, RepId rep) {
        long hash = FNV_OFFSET;
        for (byte octet : (team + "|" + lead + "|" + rep).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        return avalanche(hash);
    }

    /** FNV leaves the last characters in the low bits; comparing needs them in all. */
    private static long avalanche(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
