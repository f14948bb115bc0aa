package dev.baton.ingest.inbound.rest;

import dev.baton.kit.problem.Problems;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;

/** What a body says it is. SDKs say several things and always mean JSON. */
final class MediaTypes {

    /**
     * {@code text/plain} is what browsers may send to another site without asking; the form type is what RudderStack's SDK
     * says of JSON it compressed; no type at all is a {@code sendBeacon} of bytes.
     */
    private static final Set<String> JSON_OR_SO = Set.of(
            "application/json",
            "text/json",
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/octet-stream");

    private MediaTypes() {}

    /** The type without its parameters, in lower case; empty where the request names none. */
    static String of(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        if (type == null) {
            return "";
        }
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /** Refuses what can't be JSON. */
    static void mustBeJson(HttpServerRequest request) {
        String type = of(request);
        if (!type.isEmpty() && !JSON_OR_SO.contains(type) && !type.endsWith("+json")) {
            throw Problems.of(
                    IngestProblem.CONTENT_TYPE_UNSUPPORTED, "Send JSON as application/json or text/plain, in UTF-8.");
        }
    }

    /** Whether the body is compressed; refuses encodings other than gzip. */
    static boolean isGzip(HttpServerRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) {
            return false;
        }
        if (!encoding.strip().equalsIgnoreCase("gzip")) {
            throw Problems.of(IngestProblem.CONTENT_ENCODING_UNSUPPORTED, "Send the body plain or with gzip.");
        }
        return true;
    }
}
