package dev.baton.kit.fault;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Replaces every exception of a log record, ours and those of libraries, by one without values. Every handler has this
 * filter ({@code quarkus.log.*.filter}), so that no caller has to think of it.
 */
@LoggingFilter(name = ValueFreeLog.NAME)
public final class ValueFreeLog implements Filter {

    static final String NAME = "value-free";

    /** Logs the request's address, whose query may name a person. */
    private static final String ERROR_HANDLER = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record.getThrown() != null) {
            record.setThrown(LoggedFault.of(record.getThrown()));
        }
        Object[] parameters = record.getParameters();
        if (parameters != null && parameters.length > 0) {
            boolean withAddress = ERROR_HANDLER.equals(record.getLoggerName());
            Object[] shown = parameters.clone();
            for (int i = 0; i < shown.length; i++) {
                shown[i] = shown(shown[i], withAddress);
            }
            record.setParameters(shown);
        }
        return true;
    }

    private static Object shown(Object parameter, boolean withAddress) {
        if (parameter instanceof Throwable fault) {
            return FaultText.of(fault);
        }
        if (withAddress && parameter instanceof String text && text.indexOf('?') >= 0) {
            return text.substring(0, text.indexOf('?')) + "?…";
        }
        return parameter;
    }
}
