package dev.baton.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.localstack.ProjectRoot;
import dev.baton.localstack.postgres.PostgresSettings.Durability;
import dev.baton.localstack.process.FreePorts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    private Path folder;

    private PostgresSettings settings;

    @BeforeEach
    void settings() throws Exception {
        settings = new PostgresSettings(
                folder.resolve("data"),
                ProjectRoot.find().resolve(".baton/bin/postgres"),
                FreePorts.one(),
                folder.resolve("postgres.log"),
                Durability.FULL);
    }

    @Test
    void keepsRowsOverARestartAndForcesThemToTheDisk() throws Exception {
        // Given
        try (PostgresServer server = PostgresServer.start(settings)) {
            server.ensureDatabases(List.of("scoring"));
            run("create table lead(id int)", "insert into lead values (7)");
        }

        // When
        try (PostgresServer again = PostgresServer.start(settings)) {
            again.ensureDatabases(List.of("scoring"));

            // Then
            assertThat(ask("select id from lead")).isEqualTo("7");
            assertThat(ask("show fsync")).isEqualTo("on");
            assertThat(ask("show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void aServerWhoseOwnerWasKilledIsEndedByTheNextStart() throws Exception {
        // Given
        PostgresServer leftOver = PostgresServer.start(settings);
        long pid = leftOver.pid();

        // When
        PostgresServer.endLeftOver(settings.data());

        // Then
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(leftOver.isAlive()).isFalse();
        leftOver.close();
    }

    @Test
    void refusesADatabaseNameThatIsSql() throws Exception {
        // Given
        PostgresAdmin admin = new PostgresAdmin("127.0.0.1", settings.port());
        try (PostgresServer server = PostgresServer.start(settings)) {
            assertThat(server.port()).isEqualTo(settings.port());

            // Then
            assertThatThrownBy(() -> admin.ensureDatabase("a\" b"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("lower case");
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.port() + "/scoring", "scoring", "scoring");
    }
}
