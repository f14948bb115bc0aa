package dev.baton.scoring.outbound.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.scoring.application.ScoreWire;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The columns that hold thousandths, by table: those whose comment begins with that word. Rows that leave the service give
 * their values as points and shares.
 *
 * @param columns names of the columns by name of the table
 */
record Thousandths(Map<String, Set<String>> columns) {

    private static final String MARKED = """
            SELECT c.relname, a.attname FROM pg_description d
            JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
            WHERE c.relnamespace = current_schema::regnamespace AND d.description LIKE 'Thousandths%'""";

    private static final ObjectMapper JSON = new ObjectMapper();

    static Uni<Thousandths> read(SqlClient client) {
        return client.preparedQuery(MARKED).execute().map(rows -> {
            Map<String, Set<String>> columns = new HashMap<>();
            rows.forEach(row -> columns.computeIfAbsent(row.getString(0), any -> new HashSet<>())
                    .add(row.getString(1)));
            return new Thousandths(columns);
        });
    }

    /** A row of a table with decimals in place of thousandths. */
    String inPoints(String table, String row) {
        Set<String> marked = columns.getOrDefault(table, Set.of());
        if (marked.isEmpty() && !table.equals("decided_lead")) {
            return row;
        }
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(row);
            marked.forEach(column -> convert(tree, column));
            tree.path("adjustments").forEach(adjustment -> convert(adjustment, "points"));
            convert(tree.path("data"), "total");
            convert(tree.path("data"), "engagement");
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void convert(JsonNode node, String field) {
        if (node instanceof ObjectNode object && object.path(field).isIntegralNumber()) {
            object.put(field, ScoreWire.decimal(object.path(field).longValue()));
        }
    }
}
