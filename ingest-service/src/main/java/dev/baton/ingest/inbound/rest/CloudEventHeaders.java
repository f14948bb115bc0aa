package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.inbound.text.PercentEncoding;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The attributes of a CloudEvent in binary mode: headers that begin with {@code ce-}, decoded as section 3.1.3.2 of the
 * HTTP protocol binding says.
 *
 * @param values    by name in lower case; a malformed value as it was sent
 * @param malformed name of the first attribute that can't be decoded or was sent twice, null where all are sound
 */
record CloudEventHeaders(Map<String, String> values, String malformed) {

    private static final String PREFIX = "ce-";
    private static final int SHORTEST_QUOTED = 2;

    /** Reads the headers of a request. */
    static CloudEventHeaders of(HttpServerRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        String malformed = null;
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                String attribute = name.substring(PREFIX.length());
                String value = decoded(header.getValue());
                boolean repeated = values.putIfAbsent(attribute, value == null ? header.getValue() : value) != null;
                malformed = malformed == null && (value == null || repeated) ? attribute : malformed;
            }
        }
        return new CloudEventHeaders(values, malformed);
    }

    /** The value of a header: unquoted first, then percent-decoded once; null where it is malformed. */
    static String decoded(String header) {
        String value = header.startsWith("\"") ? unquoted(header) : header;
        boolean oneBytePerCharacter = value != null && value.chars().allMatch(c -> c <= 0xff);
        return oneBytePerCharacter ? PercentEncoding.decode(value.getBytes(StandardCharsets.ISO_8859_1), false) : null;
    }

    /** The content of a quoted string (RFC 7230, 3.2.6); null where the quotes are not balanced. */
    private static String unquoted(String quoted) {
        if (quoted.length() < SHORTEST_QUOTED || !quoted.endsWith("\"")) {
            return null;
        }
        StringBuilder content = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c == '"') {
                return null;
            }
            boolean escapes = c == '\\';
            if (escapes && ++i == quoted.length() - 1) {
                return null;
            }
            content.append(quoted.charAt(i));
        }
        return content.toString();
    }
}
