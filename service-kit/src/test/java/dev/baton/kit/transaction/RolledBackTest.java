package dev.baton.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolledBackTest {

    @ParameterizedTest
    @ValueSource(strings = {"40000", "40001", "40P01", "55P03"})
    void rollbackByTheDatabaseIsRecognisedFromEitherClient(String state) {
        assertThat(RolledBack.byTheDatabase(new PgException("client", "ERROR", state, null)))
                .isTrue();
        assertThat(RolledBack.byTheDatabase(
                        new CompletionException(new IllegalStateException(new SQLException("hibernate", state)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40003", "23505", "08006"})
    void otherFailuresAreNotRepeated(String state) {
        assertThat(RolledBack.byTheDatabase(new PgException("client", "ERROR", state, null)))
                .isFalse();
        assertThat(RolledBack.byTheDatabase(new IllegalStateException(new SQLException("hibernate", state))))
                .isFalse();
    }
}
