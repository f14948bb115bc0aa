package dev.baton.kit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransientFaultProblemsTest {

    private final TransientFaultProblems problems = new TransientFaultProblems();

    @ParameterizedTest
    @CsvSource({"22021,400", "22P05,400", "40P01,503", "40001,503", "55P03,503", "57P01,503", "23505,500"})
    void sqlStateOfEitherClientDecidesTheStatus(String state, int status) {
        Stream.of(
                        new PgException("client", "ERROR", state, null),
                        new IllegalStateException(new PgException("client, wrapped", "ERROR", state, null)),
                        new IllegalStateException(new SQLException("hibernate", state)))
                .forEach(failure -> assertThat(problems.toProblem(failure).getStatusCode())
                        .as(failure.toString())
                        .isEqualTo(status));
    }
}
