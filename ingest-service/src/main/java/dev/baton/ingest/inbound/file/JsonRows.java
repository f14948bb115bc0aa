package dev.baton.ingest.inbound.file;

import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.imports.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of JSON as rows: a column is the name of a field, or names joined by dots for fields of fields. */
final class JsonRows {

    private JsonRows() {}

    static Row row(RawItem item) {
        Map<String, Integer> columns = new HashMap<>();
        List<Object> values = new ArrayList<>();
        if (item.value() instanceof Map<?, ?> fields) {
            add("", fields, columns, values);
        }
        return new Row(columns, values);
    }

    private static void add(String prefix, Map<?, ?> fields, Map<String, Integer> columns, List<Object> values) {
        fields.forEach((key, value) -> {
            String name = prefix + key;
            if (columns.putIfAbsent(name, values.size()) == null) {
                values.add(value);
            }
            if (value instanceof Map<?, ?> inner) {
                add(name + ".", inner, columns, values);
            }
        });
    }
}
