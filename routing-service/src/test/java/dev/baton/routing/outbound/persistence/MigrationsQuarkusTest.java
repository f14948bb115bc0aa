package dev.baton.routing.outbound.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Migrations of a database that holds data already, in a schema of its own. */
@BootedRouting
class MigrationsQuarkusTest {

    private static final String SCHEMA = "migrations_test";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "baton.database.username")
    String user;

    @ConfigProperty(name = "baton.database.password")
    String password;

    @Inject
    Desk desk;

    @BeforeEach
    void dropSchema() {
        desk.run("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    }

    @Test
    void longNotesFromBeforeTheLimitKeepTheirBeginning() {
        // Given
        flyway().target("122").load().migrate();
        assignmentWithNote("x".repeat(5_000));

        // When
        flyway().load().migrate();

        // Then
        assertThat(desk.column("SELECT note FROM " + SCHEMA + ".assignment")).containsExactly("x".repeat(1_999) + "…");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(url, user, password)
                .schemas(SCHEMA)
                .locations("db/kit", "db/migration");
    }

    private void assignmentWithNote(String note) {
        desk.run("INSERT INTO %s.rep SELECT * FROM public.rep WHERE user_name = 'rita'".formatted(SCHEMA));
        desk.run("""
                INSERT INTO %1$s.lead (id, version, stage, cycle, hand_raise, set_aside, dossier)
                VALUES (gen_random_uuid(), 1, 'RECYCLED', 1, false, false, '{}')""".formatted(SCHEMA));
        desk.run("""
                INSERT INTO %1$s.assignment (id, lead_id, cycle, attempt, team_key, rep_id, state, assigned_at, respond_by,
                                             note, hand_raise, dossier, decision)
                SELECT gen_random_uuid(), l.id, 1, 1, 'sales', r.id, 'REJECTED', now(), now(), '%2$s', false, '{}', '{}'
                FROM %1$s.lead l, %1$s.rep r""".formatted(SCHEMA, note));
    }
}
