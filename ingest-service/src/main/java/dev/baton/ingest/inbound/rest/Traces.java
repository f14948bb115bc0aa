package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.Trace;
import dev.baton.kit.message.MessageIds;
import java.util.regex.Pattern;

/** Reads a request's trace: its W3C trace context, else its {@code X-Request-Id}, else a new id. */
public final class Traces {

    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:/+=-]{1,100}");

    private Traces() {}

    /** Headers that are not well-formed count as absent: they come from anybody and go into every record. */
    public static Trace of(String traceparent, String requestId) {
        if (traceparent != null) {
            var matcher = TRACE_PARENT.matcher(traceparent);
            if (matcher.matches()) {
                return new Trace(matcher.group(1), traceparent);
            }
        }
        boolean usable = requestId != null && REQUEST_ID.matcher(requestId).matches();
        return new Trace(usable ? requestId : MessageIds.next().toString(), null);
    }
}
