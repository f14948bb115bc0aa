package dev.baton.kit.consume;

import com.fasterxml.jackson.core.JacksonException;
import dev.baton.kit.fault.SqlState;
import dev.baton.kit.message.PublishingException;
import io.vertx.core.VertxException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** Distinguishes transient faults (a database away, a deadlock) from those that stay however often the work is tried. */
public final class Faults {

    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system. */
    private static final Set<String> PASSING_SQL_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Faults() {}

    /** Whether trying again may help, by the fault itself or any of its causes. */
    public static boolean passes(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException) {
                return false; // an IOException by its type, but the text stays unreadable
            }
            if (passesItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passesItself(Throwable fault) {
        return switch (fault) {
            case RetriableFault itself -> true;
            case DatabaseException client -> passesInSql(SqlState.of(client)); // a VertxException by its type
            case SQLException hibernate -> passesInSql(SqlState.of(hibernate));
            case IOException away -> true;
            case TimeoutException late -> true;
            case io.smallrye.mutiny.TimeoutException late -> true;
            case PublishingException broker -> true;
            case RetriableException broker -> true;
            // the client's word for a connection that broke under a query, and for a pool without a free one
            case VertxException connection -> true;
            default -> fault.getClass().getName().equals("io.vertx.core.impl.NoStackTraceThrowable");
        };
    }

    private static boolean passesInSql(String state) {
        return state != null
                && (LOCK_NOT_AVAILABLE.equals(state)
                        || (state.length() == 5 && PASSING_SQL_CLASSES.contains(state.substring(0, 2))));
    }
}
