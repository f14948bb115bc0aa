package dev.baton.kit.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.ApiException;

/**
 * Describes a failure without any value of a payload: the class, what is known to be free of values (SQL state and constraint,
 * line and column of a JSON text, messages marked {@link ValueFreeMessage}), and the place in Baton's code. Messages of all
 * other exceptions may quote what they could not process and are left out.
 */
public final class FaultText {

    private static final String OWN_CODE = "dev.baton.";
    private static final int DEEPEST_CAUSE = 8;

    private FaultText() {}

    /** The failure and its causes in one line. */
    public static String of(Throwable fault) {
        StringJoiner line = new StringJoiner(" <- ");
        int depth = 0;
        for (Throwable cause = fault; cause != null && depth < DEEPEST_CAUSE; cause = cause.getCause()) {
            String detail = detail(cause);
            line.add(name(cause) + (detail == null ? "" : ": " + detail));
            depth++;
        }
        return line + place(fault);
    }

    /** The class name that a log shows; the original one for a failure that was replaced. */
    static String name(Throwable fault) {
        return fault instanceof LoggedFault logged
                ? logged.originalClass()
                : fault.getClass().getName();
    }

    /** What the failure says besides its class; null where nothing is known to be free of values. */
    static String detail(Throwable fault) {
        return switch (fault) {
            case LoggedFault logged -> logged.getMessage();
            case ValueFreeMessage marked -> fault.getMessage();
            case PgException sql -> sql(sql);
            case SQLException sql -> sql.getSQLState() == null ? null : "sqlState=" + sql.getSQLState();
            case JsonProcessingException json ->
                json.getLocation() == null
                        ? null
                        : "line=%d column=%d"
                                .formatted(
                                        json.getLocation().getLineNr(),
                                        json.getLocation().getColumnNr());
            case ApiException kafka -> fault.getMessage();
            case SocketException network -> fault.getMessage();
            case SocketTimeoutException network -> fault.getMessage();
            case UnknownHostException network -> fault.getMessage();
            case TimeoutException late -> fault.getMessage();
            case NullPointerException bug -> fault.getMessage();
            default -> null;
        };
    }

    private static String sql(PgException fault) {
        StringJoiner detail = new StringJoiner(" ");
        add(detail, "sqlState", fault.getSqlState());
        add(detail, "table", fault.getTable());
        add(detail, "column", fault.getColumn());
        add(detail, "constraint", fault.getConstraint());
        return detail.toString();
    }

    private static void add(StringJoiner detail, String name, String value) {
        if (value != null) {
            detail.add(name + "=" + value);
        }
    }

    private static String place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(step -> step.getClassName().startsWith(OWN_CODE))
                .findFirst()
                .map(step -> " at " + step.getClassName() + "." + step.getMethodName() + ":" + step.getLineNumber())
                .orElse("");
    }
}
