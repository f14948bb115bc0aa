package dev.baton.ingest.domain.imports;

import java.util.List;
import java.util.Map;

/**
 * The values of one row by the names of their columns: texts, or whatever JSON holds in files of JSON lines.
 *
 * @param columns index of each column
 * @param values  in the order of the columns; a missing one is absent
 */
public record Row(Map<String, Integer> columns, List<?> values) {

    /** The value of a column, null where it has none. */
    public Object get(String column) {
        Integer index = columns.get(column);
        return index == null || index >= values.size() ? null : values.get(index);
    }

    /** Whether it holds nothing at all, as the rows spreadsheets leave behind. */
    boolean blank() {
        return values.stream()
                .allMatch(value -> value == null || value.toString().isBlank());
    }
}
