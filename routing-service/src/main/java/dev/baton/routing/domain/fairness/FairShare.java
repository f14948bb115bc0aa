package dev.baton.routing.domain.fairness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;

/**
 * What the ledger shows people: a rep's leads against the share the weight entitles to.
 *
 * @param entry     the rep's line
 * @param share     the rep's net leads (given, less credited) divided by the net leads of all lines, 0 to 1
 * @param fairShare the rep's weight divided by the weights of all lines, 0 to 1
 */
public record FairShare(LedgerEntry entry, BigDecimal share, BigDecimal fairShare) {

    private static final MathContext SHOWN = new MathContext(4);

    /** The shares of all lines. */
    public static List<FairShare> of(Collection<LedgerEntry> entries) {
        long leads = entries.stream().mapToLong(LedgerEntry::assigned).sum();
        long weights =
                entries.stream().mapToLong(entry -> entry.weight().value()).sum();
        return entries.stream()
                .map(entry -> new FairShare(
                        entry,
                        ratio(entry.assigned(), leads),
                        ratio(entry.weight().value(), weights)))
                .toList();
    }

    /** Widest gap in {@link LedgerEntry#turns} between two lines, in whole leads at weight 1. */
    public static BigDecimal spread(Collection<LedgerEntry> entries) {
        long highest = entries.stream().mapToLong(LedgerEntry::turns).max().orElse(0);
        long lowest = entries.stream().mapToLong(LedgerEntry::turns).min().orElse(0);
        return ratio(highest - lowest, Weight.UNIT);
    }

    /** The gap that available reps never exceed ({@link PoolLedger}): {@code 1/min(weight)}; 0 for an empty pool. */
    public static BigDecimal bound(Collection<LedgerEntry> entries) {
        return entries.stream().mapToLong(entry -> entry.weight().cost()).max().stream()
                .mapToObj(cost -> ratio(cost, Weight.UNIT))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal ratio(long part, long whole) {
        return whole == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHOWN);
    }
}
