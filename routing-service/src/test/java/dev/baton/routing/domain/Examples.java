package dev.baton.routing.domain;

import dev.baton.routing.domain.fairness.LedgerEntry;
import dev.baton.routing.domain.fairness.PoolLedger;
import dev.baton.routing.domain.fairness.Weight;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reps, leads and ledgers for tests; ids follow from names, so that a failing test prints the same ones again. */
public final class Examples {

    public static final TeamKey SALES = new TeamKey("sales");
    public static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    private Examples() {}

    public static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static LeadId lead(String name) {
        return new LeadId(uuid("lead " + name));
    }

    public static AssignmentId assignment(String name) {
        return new AssignmentId(uuid("assignment " + name));
    }

    public static RepId repId(String name) {
        return new RepId(uuid("rep " + name));
    }

    public static Rep rep(String name) {
        return rep(name, 1);
    }

    public static Rep rep(String name, int weight) {
        return new Rep(repId(name), name, name, name + "@baton.example", SALES, true, true, new Weight(weight), 50);
    }

    public static Rep unavailable(Rep rep) {
        return new Rep(
                rep.id(),
                rep.userName(),
                rep.name(),
                rep.email(),
                rep.team(),
                rep.active(),
                false,
                rep.weight(),
                rep.capacity());
    }

    public static PoolLedger ledger(Rep... reps) {
        return new PoolLedger(SALES, Stream.of(reps).map(Examples::line).toList());
    }

    public static PoolLedger ledger(List<LedgerEntry> entries) {
        return new PoolLedger(SALES, entries);
    }

    private static LedgerEntry line(Rep rep) {
        return new LedgerEntry(rep.id(), rep.weight(), 0, 0, null);
    }
}
