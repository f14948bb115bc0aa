package dev.baton.ingest.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Requests to every endpoint of the front door: sound ones, broken ones, and all that lies between. */
public final class FuzzRequests {

    private static final List<String> PATHS = List.of(
            "/v1/identify",
            "/v1/track",
            "/v1/page",
            "/v1/screen",
            "/v1/group",
            "/v1/alias",
            "/v1/batch",
            "/v1/import",
            "/v1/outcome",
            "/v1/events",
            "/v1/i",
            "/v1/t",
            "/v1/p",
            "/v1/s",
            "/v1/g",
            "/v1/a",
            "/v1/b",
            "/v1/m",
            "/v1/batch/");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain;charset=UTF-8",
            "application/x-www-form-urlencoded",
            "application/cloudevents+json",
            "application/cloudevents-batch+json; charset=utf-16",
            "application/json; charset=\"",
            "multipart/form-data; boundary=x",
            ";;;",
            "a/b/c");
    static final List<String> ODD_VALUES =
            List.of("", " ", "%", "%00", "null", "-1", "1e999", "a,b", "ÿ", "x".repeat(300), "00-zz-zz-01", "\"");
    private static final List<String> ODD_HEADERS = List.of(
            "Origin",
            "traceparent",
            "X-Request-Id",
            "X-Baton-Source",
            "ce-id",
            "ce-specversion",
            "ce-type",
            "ce-source",
            "ce-time",
            "ce-subject",
            "User-Agent",
            "Cookie",
            "Accept",
            "Range");

    private final String authorization;
    private final String key;

    public FuzzRequests(String key) {
        this.key = key;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((key + ':').getBytes(StandardCharsets.UTF_8));
    }

    /** All of them. */
    public Arbitrary<FuzzRequest> any() {
        Arbitrary<FuzzRequest> posts = Combinators.combine(
                        Arbitraries.of(PATHS), headers(), new FuzzBodies(FuzzBodies.CALLS, key).any())
                .as((path, headers, body) -> post(path, headers, body));
        Arbitrary<FuzzRequest> pixels = Combinators.combine(
                        headers(), new FuzzBodies(FuzzBodies.CALLS, key).any(), Arbitraries.of(true, false))
                .as((headers, body, encoded) -> pixel(headers, body, encoded));
        Arbitrary<FuzzRequest> settings = Arbitraries.of("%00", "..%2f", key, "x".repeat(2000), "%ff")
                .map(text -> new FuzzRequest("GET", "/v1/projects/" + text + "/settings", Map.of(), null));
        return Arbitraries.frequencyOf(Tuple.of(12, posts), Tuple.of(2, pixels), Tuple.of(1, settings));
    }

    private Arbitrary<Map<String, String>> headers() {
        Arbitrary<String> authorizations = Arbitraries.frequency(
                Tuple.of(20, authorization),
                Tuple.of(1, "Basic %%%"),
                Tuple.of(1, "Basic "),
                Tuple.of(1, "Bearer nonsense"),
                Tuple.of(1, "nonsense"));
        Arbitrary<String> encodings = Arbitraries.frequency(
                Tuple.of(12, "identity"), Tuple.of(4, "gzip"), Tuple.of(1, "gzip, gzip"), Tuple.of(1, "br"));
        Arbitrary<Map<String, String>> odd = Arbitraries.maps(Arbitraries.of(ODD_HEADERS), Arbitraries.of(ODD_VALUES))
                .ofMaxSize(3);
        return Combinators.combine(authorizations, encodings, Arbitraries.of(TYPES), odd)
                .as((who, encoding, type, more) -> {
                    Map<String, String> all = new HashMap<>(more);
                    all.put("Authorization", who);
                    all.put("Content-Encoding", encoding);
                    all.put("Content-Type", type);
                    return all;
                });
    }

    /** Mostly with the compression it says it has. */
    private static FuzzRequest post(String path, Map<String, String> headers, byte[] body) {
        boolean compressed = headers.get("Content-Encoding").equals("gzip") && body.length % 7 != 0;
        return new FuzzRequest("POST", path, headers, compressed ? gzip(body) : body);
    }

    private static FuzzRequest pixel(Map<String, String> headers, byte[] body, boolean encoded) {
        byte[] some = body.length > 6_000 ? new byte[0] : body;
        String data = encoded ? Base64.getUrlEncoder().encodeToString(some) : "%25%25" + some.length;
        return new FuzzRequest("GET", "/v1/pixel/track?data=" + data, headers, null);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
