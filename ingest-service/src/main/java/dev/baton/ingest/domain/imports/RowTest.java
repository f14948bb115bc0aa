package dev.baton.ingest.domain.imports;

import java.util.Set;

/**
 * Whether something applies to a row, by one column: answered at all, or one of some texts.
 *
 * @param column      the column
 * @param is          texts of which it must be one; empty: it must be answered
 * @param isNot       texts of which it must be none
 */
public record RowTest(String column, Set<String> is, Set<String> isNot) {

    /** Applies to every row. */
    public static final RowTest ALWAYS = new RowTest("", Set.of(), Set.of());

    public RowTest {
        is = Set.copyOf(is);
        isNot = Set.copyOf(isNot);
    }

    boolean holds(Row row, Set<String> notAnswered) {
        if (column.isEmpty()) {
            return true;
        }
        Object value = row.get(column);
        String text = value == null ? "" : value.toString().strip();
        if (!is.isEmpty()) {
            return is.contains(text);
        }
        boolean answered = !text.isEmpty() && !notAnswered.contains(text);
        return isNot.isEmpty() ? answered : !isNot.contains(text);
    }
}
