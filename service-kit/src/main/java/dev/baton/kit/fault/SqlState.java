package dev.baton.kit.fault;

import io.vertx.sqlclient.DatabaseException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the SQL state of a database failure. The reactive client fails with {@link DatabaseException}; Hibernate Reactive
 * replaces that by a {@link SQLException} that has the same state but not the original failure as its cause.
 */
public final class SqlState {

    private SqlState() {}

    /** The SQL state of the failure itself; null where it has none. */
    public static String of(Throwable failure) {
        return switch (failure) {
            case DatabaseException client -> client.getSqlState();
            case SQLException hibernate -> hibernate.getSQLState();
            default -> null;
        };
    }

    /** The first SQL state of the failure and its causes. */
    public static Optional<String> first(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(SqlState::of)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
