package dev.baton.scoring.outbound.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The tables that hold something of a lead, found by their column {@code lead_id}: whoever adds such a table need not
 * think of export and erasure, and can't forget them.
 */
@ApplicationScoped
class ErasureTables {

    private static final String OF_LEADS = """
            SELECT quote_ident(c.table_name) FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.column_name = 'lead_id' AND c.table_schema = current_schema AND t.table_type = 'BASE TABLE'
            ORDER BY 1""";

    /** Their names, quoted. */
    Uni<List<String>> ofLeads(SqlClient client) {
        return client.preparedQuery(OF_LEADS).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList());
    }
}
