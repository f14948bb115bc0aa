package dev.baton.ingest.domain.imports;

import java.util.Map;
import java.util.Set;

/**
 * What came of the lead, by one column.
 *
 * @param column     the column
 * @param won        texts that mean won
 * @param lost       texts that mean lost
 * @param open       texts that mean neither yet; empty: every other text does
 * @param at         when; null: as the row
 * @param properties {@code reason}, {@code amount}, {@code currency}, and any other
 */
public record OutcomeRule(
        String column, Set<String> won, Set<String> lost, Set<String> open, Field at, Map<String, Field> properties) {
    public OutcomeRule {
        won = Set.copyOf(won);
        lost = Set.copyOf(lost);
        open = Set.copyOf(open);
    }
}
