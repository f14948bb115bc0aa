package dev.baton.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import dev.baton.kit.message.PublishingException;
import dev.baton.kit.message.UnreadableMessageException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    /** As a use case throws it whose transactions meet others again and again. */
    private static final class LostRaceException extends RuntimeException implements RetriableFault {
        private static final long serialVersionUID = 1L;
    }

    static Stream<Throwable> passing() {
        return Stream.of(
                new ConnectException("refused"),
                new TimeoutException(),
                new io.smallrye.mutiny.TimeoutException(),
                new VertxException("Connection is closed"),
                new PublishingException("no acknowledgement", null),
                new PgException("deadlock", "ERROR", "40P01", null),
                new PgException("shutting down", "FATAL", "57P01", null),
                new PgException("lock", "ERROR", "55P03", null),
                new IllegalStateException(new SQLException("deadlock", "40P01")),
                new SQLException("lock", "55P03"),
                new CompletionException(new ConnectException("refused")),
                new LostRaceException(),
                new IllegalStateException("Retries exhausted: 20/20", new LostRaceException()));
    }

    static Stream<Throwable> staying() {
        return Stream.of(
                new UnreadableMessageException("no value"),
                new IllegalArgumentException("negative"),
                new NullPointerException(),
                new UncheckedIOException(new JsonParseException(null, "unreadable")),
                new PgException("check", "ERROR", "23514", null),
                new IllegalStateException(new SQLException("check", "23514")),
                new SQLException("no state"),
                new PgException("syntax", "ERROR", "42601", null));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void isTriedAgain(Throwable fault) {
        assertThat(Faults.passes(fault)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("staying")
    void isPutAside(Throwable fault) {
        assertThat(Faults.passes(fault)).isFalse();
    }
}
