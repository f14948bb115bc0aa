package dev.baton.localstack.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/**
 * Creates and drops databases as the server's owner, over its port: also from another JVM than the one that started
 * it.
 */
public final class PostgresAdmin {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final String url;

    public PostgresAdmin(String host, int port) {
        this.url = "jdbc:postgresql://" + host + ":" + port + "/postgres";
    }

    /** A role with its name as password, and a database of that name that it owns; what exists is left alone. */
    public void ensureDatabase(String name) {
        run(statement -> {
            ensureRole(statement, name);
            if (absent(statement, "pg_database where datname", name)) {
                statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
            }
        });
    }

    /** An empty database for a role, in place of one of that name that may exist. */
    public void recreateDatabase(String name, String role) {
        run(statement -> {
            ensureRole(statement, role);
            statement.execute("drop database if exists \"" + checked(name) + "\" with (force)");
            statement.execute("create database \"" + checked(name) + "\" owner \"" + checked(role) + "\"");
        });
    }

    /** Whether the server answers. */
    public boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void run(Work work) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    /** Without {@code DriverManager}, which knows no drivers of the class loaders that tests come from. */
    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.put("user", "postgres");
        properties.put("connectTimeout", "5");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL address: " + url);
        }
        return connection;
    }

    private static void ensureRole(Statement statement, String name) throws SQLException {
        if (absent(statement, "pg_roles where rolname", checked(name))) {
            statement.execute("create role \"" + name + "\" login password '" + name + "'");
        }
    }

    private static boolean absent(Statement statement, String where, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from " + where + " = '" + checked(name) + "'")) {
            return !found.next();
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a database name is lower case letters, digits and underscores but was " + name);
        }
        return name;
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }
}
