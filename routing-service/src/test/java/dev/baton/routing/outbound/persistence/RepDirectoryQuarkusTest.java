package dev.baton.routing.outbound.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.baton.kit.fault.SqlState;
import dev.baton.localstack.testing.ServiceLog;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.People;
import jakarta.inject.Inject;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How failures of the database reach callers of the reps, whose transactions are Hibernate's. */
@BootedRouting
class RepDirectoryQuarkusTest {

    private static final String MARKER = "marker-of-a-refused-statement";

    @Inject
    Desk desk;

    @Inject
    Mutiny.SessionFactory sessions;

    @BeforeEach
    void clear() {
        desk.clear();
    }

    @AfterEach
    void removeTheFailure() {
        desk.run("DROP TRIGGER IF EXISTS failing_rep ON rep");
        desk.run("DROP FUNCTION IF EXISTS fail_rep()");
        desk.run("DROP SEQUENCE IF EXISTS failed_rep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "55P03"})
    void writesAreRepeatedWhenTheDatabaseRollsThemBack(String state) {
        failTwice(state);

        People.manager()
                .body(Map.of("userName", "nora", "name", "Nora", "email", "nora@acme.example", "team", "sales"))
                .post("/v1/reps")
                .then()
                .statusCode(201);
        desk.run("ALTER SEQUENCE failed_rep RESTART");
        People.manager()
                .body(Map.of("capacity", 7))
                .patch("/v1/reps/nora")
                .then()
                .statusCode(200)
                .body("capacity", equalTo(7));

        assertThat(desk.column("SELECT count(*) FROM rep WHERE user_name = 'nora'"))
                .containsExactly("1");
    }

    @Test
    void namesWithNulAreRefused() {
        People.manager()
                .body("{\"userName\":\"a\\u0000b\",\"name\":\"A\",\"email\":\"a@acme.example\",\"team\":\"sales\"}")
                .post("/v1/reps")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("NUL"));
    }

    @Test
    void messagesOfRefusedStatementsAreNotLogged() {
        refused("22P02", "SELECT CAST('" + MARKER + "' AS uuid)");
        refused(
                "23505",
                "INSERT INTO due_work (kind, subject, due_at, data) SELECT kind, subject, due_at, data FROM"
                        + " (VALUES ('" + MARKER + "', 's', now(), ''), ('" + MARKER + "', 's', now(), ''))"
                        + " AS twice (kind, subject, due_at, data)");

        assertThat(ServiceLog.linesWith(MARKER)).isEmpty();
    }

    private void refused(String state, String sql) {
        assertThatThrownBy(() -> sessions.withTransaction(
                                session -> session.createNativeQuery(sql).executeUpdate())
                        .await()
                        .indefinitely())
                .satisfies(refused -> assertThat(SqlState.first(refused)).hasValue(state));
    }

    /** The first two writes of this rep fail with the state; a sequence counts on although they are rolled back. */
    private void failTwice(String state) {
        desk.run("CREATE SEQUENCE failed_rep");
        desk.run("""
                CREATE FUNCTION fail_rep() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF nextval('failed_rep') <= 2 THEN
                        RAISE EXCEPTION 'rolled back' USING ERRCODE = '%s';
                    END IF;
                    RETURN NEW;
                END $$""".formatted(state));
        desk.run("CREATE TRIGGER failing_rep BEFORE INSERT OR UPDATE ON rep FOR EACH ROW"
                + " WHEN (NEW.user_name = 'nora') EXECUTE FUNCTION fail_rep()");
    }
}
