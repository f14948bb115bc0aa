package dev.baton.ingest.domain.imports;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a value is taken from a row.
 *
 * @param columns     whose texts it is, joined by {@code join}; empty for a constant
 * @param join        between the texts of several columns
 * @param constant    the value itself where there is no column, else null
 * @param type        what it becomes
 * @param formats     of dates and times, tried in this order; empty for ISO-8601
 * @param zone        of dates and times that name none
 * @param decimal     decimal separator of numbers
 * @param values      replacements of whole texts; null means not answered
 * @param notAnswered further texts that mean not answered
 * @param split       separator that makes a list of the text, null for one value
 * @param letters     what becomes of its letters
 * @param fallback    the value where the row has none, null for none
 * @param required    whether a row without it is an error
 * @param omitFaults  whether a value that can't be read is left out in place of refusing the row
 */
public record Field(
        List<String> columns,
        String join,
        Object constant,
        FieldType type,
        List<String> formats,
        ZoneId zone,
        char decimal,
        Map<String, Object> values,
        Set<String> notAnswered,
        String split,
        Letters letters,
        Object fallback,
        boolean required,
        boolean omitFaults) {

    /** What becomes of a text's letters. */
    public enum Letters {
        KEEP,
        LOWER,
        UPPER
    }

    public Field {
        columns = List.copyOf(columns);
        formats = List.copyOf(formats);
        // a replacement may be null
        values = new HashMap<>(values);
        notAnswered = Set.copyOf(notAnswered);
    }

    /** What an error is said to be about. */
    String name() {
        return String.join("+", columns);
    }
}
