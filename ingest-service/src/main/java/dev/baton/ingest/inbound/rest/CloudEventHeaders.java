package dev.baton.ingest.inbound.rest;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The attributes of an event in binary form: headers that begin with {@code ce-}, their values percent-encoded. */
final class CloudEventHeaders {

    private static final String PREFIX = "ce-";

    private CloudEventHeaders() {}

    /** By name in lower case; empty where there are none. */
    static Map<String, String> attributes(HttpServerRequest request) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                attributes.putIfAbsent(name.substring(PREFIX.length()), decoded(header.getValue()));
            }
        }
        return attributes;
    }

    /** A value that isn't well encoded stands for itself. */
    static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
