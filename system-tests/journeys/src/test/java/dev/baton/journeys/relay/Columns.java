package dev.baton.journeys.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks through every text and JSON column of a database, whatever tables there are. */
final class Columns {

    private static final String TEXTS = """
            SELECT quote_ident(c.table_name), quote_ident(c.column_name) FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = current_schema AND t.table_type = 'BASE TABLE'
                AND c.data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea')""";

    private Columns() {}

    static List<String> with(int port, String service, String words) {
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/" + service;
        try (Connection connection = DriverManager.getConnection(address, service, service);
                ResultSet columns = connection.createStatement().executeQuery(TEXTS)) {
            List<String> found = new ArrayList<>();
            while (columns.next()) {
                if (stands(connection, columns.getString(1), columns.getString(2), words)) {
                    found.add(service + ": " + columns.getString(1) + "." + columns.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("looking through " + service, e);
        }
    }

    private static boolean stands(Connection connection, String table, String column, String words)
            throws SQLException {
        String sql = "SELECT 1 FROM " + table + " WHERE position(? IN " + column + "::text) > 0 LIMIT 1";
        try (PreparedStatement look = connection.prepareStatement(sql)) {
            look.setString(1, words);
            try (ResultSet rows = look.executeQuery()) {
                return rows.next();
            }
        }
    }
}
