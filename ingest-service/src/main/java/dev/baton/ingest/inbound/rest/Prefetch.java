package dev.baton.ingest.inbound.rest;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/** Whether a browser loads ahead of a visit that may never happen: by {@code Sec-Purpose} and its predecessors. */
final class Prefetch {

    private static final List<String> HEADERS = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");
    private static final List<String> PURPOSES = List.of("prefetch", "prerender", "preview");

    private Prefetch() {}

    static boolean is(HttpServerRequest request) {
        for (String header : HEADERS) {
            String value = request.getHeader(header);
            if (value != null && isPurpose(value.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPurpose(String value) {
        return PURPOSES.stream().anyMatch(value::contains);
    }
}
