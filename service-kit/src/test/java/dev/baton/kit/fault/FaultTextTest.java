package dev.baton.kit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.message.UnreadableMessageException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTextTest {

    private static final String VALUE = "ada@secret.example";

    private record Person(int age) {}

    static Stream<Throwable> faultsThatQuoteAValue() {
        return Stream.of(
                catchThrowable(() -> new ObjectMapper().readValue("{\"age\":\"" + VALUE + "\"}", Person.class)),
                catchThrowable(() -> new ObjectMapper().readValue("{\"" + VALUE + "\":1}", Person.class)),
                new PgException(
                        "duplicate key value violates unique constraint \"uq_rep_email\"",
                        "ERROR",
                        "23505",
                        "Key (email)=(" + VALUE + ") already exists."),
                new PgException("invalid input syntax for type uuid: \"" + VALUE + "\"", "ERROR", "22P02", null),
                catchThrowable(() -> UUID.fromString(value())),
                catchThrowable(() -> Instant.parse(value())),
                catchThrowable(() -> Integer.parseInt(value())),
                new IllegalStateException("recipient refused: " + VALUE),
                new UncheckedIOException("not what it says", new IOException("bad mail to " + VALUE)));
    }

    @ParameterizedTest
    @MethodSource("faultsThatQuoteAValue")
    void noValueOfAPayloadIsDescribed(Throwable fault) {
        assertThat(stackTrace(fault)).as("the value is in the failure itself").contains(VALUE);

        assertThat(FaultText.of(fault))
                .doesNotContain(VALUE)
                .contains(fault.getClass().getName());
        assertThat(FaultText.of(new UnreadableMessageException("the data is no lead", fault)))
                .doesNotContain(VALUE)
                .contains("the data is no lead");
    }

    @ParameterizedTest
    @MethodSource("faultsThatQuoteAValue")
    void logRecordsKeepClassAndStackButNoValue(Throwable fault) {
        // Given
        fault.addSuppressed(new IllegalArgumentException("and " + VALUE));
        LogRecord record = new LogRecord(Level.SEVERE, "event=failed cause=%s");
        record.setThrown(new IllegalStateException("while handling " + VALUE, fault));
        record.setParameters(new Object[] {fault, "id-1"});

        // When
        boolean logged = new ValueFreeLog().isLoggable(record);

        // Then
        assertThat(logged).isTrue();
        assertThat(stackTrace(record.getThrown()))
                .doesNotContain(VALUE)
                .contains(fault.getClass().getName())
                .contains("at dev.baton.kit.fault.FaultTextTest");
        assertThat(record.getParameters()[0].toString()).doesNotContain(VALUE);
        assertThat(record.getParameters()[1]).isEqualTo("id-1");
    }

    @Test
    void whatHelpsAnOperatorIsKept() {
        assertThat(FaultText.of(new PgException("deadlock detected", "ERROR", "40P01", "Process 7 waits")))
                .contains("sqlState=40P01");
        assertThat(FaultText.of(new ConnectException("Connection refused: db:5432")))
                .contains("db:5432");
        assertThat(FaultText.of(catchThrowable(() -> new ObjectMapper().readTree("{\n  \"a\": }"))))
                .contains("line=2");
        assertThat(FaultText.of(new IllegalStateException())).contains(" at " + FaultTextTest.class.getName());
    }

    @Test
    void causesThatFormACycleEnd() {
        Exception outer = new Exception("a");
        Exception inner = new Exception("b", outer);
        outer.initCause(inner);
        LogRecord record = new LogRecord(Level.SEVERE, "");
        record.setThrown(outer);

        assertThat(new ValueFreeLog().isLoggable(record)).isTrue();
        assertThat(FaultText.of(outer)).contains("java.lang.Exception");
    }

    /** Not a constant, so that the compiler does not see that reading it fails. */
    private static String value() {
        return VALUE.strip();
    }

    private static String stackTrace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text + " " + (fault instanceof PgException sql ? sql.getDetail() : "");
    }
}
