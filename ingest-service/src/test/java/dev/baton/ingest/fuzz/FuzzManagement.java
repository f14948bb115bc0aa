package dev.baton.ingest.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Requests to everything that people and their tools manage ingest by: sources, keys, webhooks, plans, trials, rejections,
 * replays, imports, pages. Names in braces are to be replaced by the ids of {@link ManagedThings}.
 */
final class FuzzManagement {

    private static final String SOURCE =
            "{\"name\":\"fuzz NEW\",\"kind\":\"SERVER\",\"allowedOrigins\":[\"https://a.example\"],\"rateLimit\":"
                    + "{\"eventsPerSecond\":5,\"burst\":9},\"defaultConsent\":{\"marketing\":true},\"trackingPlan\":\"default\"}";
    private static final String WEBHOOK =
            "{\"signature\":{\"preset\":\"STANDARD_WEBHOOKS\"},\"messageId\":{\"header\":\"webhook-id\"},\"calls\":"
                    + "[{\"type\":\"track\",\"event\":\"=payload.form + ' Submitted'\",\"properties\":{\"seats\":\"/seats\"}}]}";
    private static final String PLAN =
            "{\"modes\":{\"unplannedEvents\":\"quarantine\",\"unplannedProperties\":\"warn\","
                    + "\"violations\":\"quarantine\"},\"events\":{\"Order\":{\"schema\":{\"required\":[\"a\"],\"properties\":"
                    + "{\"a\":{\"type\":\"number\",\"pattern\":\"^a+$\",\"$ref\":\"#/x\"}}}}}}";
    private static final String MAPPING = "{\"key\":[\"Id\"],\"userId\":\"Id\",\"at\":{\"column\":\"Day\",\"formats\":"
            + "[\"dd.MM.yyyy\"]},\"traits\":{\"visits\":{\"column\":\"Visits\",\"type\":\"number\"}},\"outcome\":"
            + "{\"column\":\"Won\",\"won\":[\"yes\"],\"lost\":[\"no\"]}}";

    private static final List<Target> TARGETS = List.of(
            new Target("POST", "/v1/sources", SOURCE),
            new Target("PATCH", "/v1/sources/{source}", SOURCE),
            new Target("POST", "/v1/sources/{source}/enable", ""),
            new Target("POST", "/v1/sources/{source}/keys", "{\"overlap\":\"PT1H\"}"),
            new Target("DELETE", "/v1/sources/{source}/keys/{none}", ""),
            new Target("GET", "/v1/sources", ""),
            new Target("GET", "/v1/sources/{source}", ""),
            new Target("PUT", "/v1/sources/{webhook}/webhook", WEBHOOK),
            new Target(
                    "POST",
                    "/v1/sources/{webhook}/webhook/test",
                    "{\"payload\":{\"form\":\"F\"},\"webhook\":" + WEBHOOK + "}"),
            new Target("POST", ManagedThings.DELIVERY, "{\"form\":\"Demo\",\"seats\":7}"),
            new Target("POST", ManagedThings.DELIVERY, "form=Demo&seats=%37&seats=8"),
            new Target("PUT", "/v1/tracking-plan/{plan}/draft", PLAN),
            new Target("POST", "/v1/tracking-plan/{plan}/draft/activate", ""),
            new Target("POST", "/v1/tracking-plan/{plan}/draft/trial", "{\"window\":\"PT1M\",\"allSources\":false}"),
            new Target("GET", "/v1/tracking-plan/{plan}/diff", ""),
            new Target("GET", "/v1/tracking-plan/trials/{none}", ""),
            new Target("POST", "/v1/rejections/replay", "{\"source\":\"{plan}\"}"),
            new Target("POST", "/v1/rejections/discard", "{\"source\":\"{plan}\",\"ids\":[\"{none}\"]}"),
            new Target("POST", "/v1/rejections/restore", "{\"source\":\"{plan}\",\"from\":\"2026-01-01T00:00:00Z\"}"),
            new Target("POST", "/v1/rejections/{none}/replay", "{\"item\":{\"type\":\"page\",\"userId\":\"u\"}}"),
            new Target("GET", "/v1/rejections", ""),
            new Target("GET", "/v1/rejections/summary", ""),
            new Target("GET", "/v1/rejections/replays/{none}", ""),
            new Target(
                    "POST",
                    "/v1/imports",
                    "{\"name\":\"n\",\"source\":\"{plan}\",\"bytes\":60,\"mapping\":" + MAPPING
                            + ",\"options\":{\"rowsPerSecond\":9}}"),
            new Target(
                    "PATCH", "/v1/imports/{import}/content", "Id,Day,Visits,Won\n1,05.03.2012,2,yes\n\"2,soon,,no\n"),
            new Target("PUT", "/v1/imports/{import}/mapping", MAPPING),
            new Target("POST", "/v1/imports/{import}/dry-run", "{\"rows\":3}"),
            new Target("POST", "/v1/imports/{import}/start", ""),
            new Target("POST", "/v1/imports/{import}/pause", ""),
            new Target("GET", "/v1/imports/{import}/errors", ""),
            new Target("GET", "/v1/imports", ""),
            new Target("HEAD", "/v1/imports/{import}/content", ""),
            new Target("POST", "/console/sources", "name=fuzz+NEW&kind=SERVER"),
            new Target("POST", "/console/sources/{source}/settings", "name=fuzz+NEW&origins=https%3A%2F%2Fa&rate=5"),
            new Target("POST", "/console/sources/{webhook}/webhook", "document=%7B%7D&secret="),
            new Target("POST", "/console/plan/{plan}/draft", "document=%7B%7D&revision=1"),
            new Target("GET", "/console/plan", ""),
            new Target("GET", "/console/quarantine", ""),
            new Target("GET", "/console/live", ""),
            new Target("GET", "/console/live/events/{none}", ""),
            new Target("GET", "/console/imports/{import}/progress", ""));

    private static final List<String> PARAMETERS = List.of(
            "limit", "cursor", "q", "kind", "state", "code", "from", "to", "event", "source", "ids", "inForce", "key");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/merge-patch+json",
            "application/octet-stream",
            "application/x-www-form-urlencoded",
            "text/csv; charset=utf-7");

    private final String token;

    FuzzManagement(String token) {
        this.token = token;
    }

    Arbitrary<FuzzRequest> any() {
        return Arbitraries.oneOf(TARGETS.stream().map(this::at).toList());
    }

    private Arbitrary<FuzzRequest> at(Target target) {
        return Combinators.combine(
                        headers(), new FuzzBodies(List.of(target.body()), "").any(), queries(), paths(target))
                .as((headers, body, query, path) -> new FuzzRequest(
                        target.method(), path + query, headers, target.body().isEmpty() ? null : target.sent(body)));
    }

    private static Arbitrary<String> paths(Target target) {
        Arbitrary<String> odd = Arbitraries.of(FuzzRequests.ODD_VALUES).map(value -> target.path()
                .replaceAll("\\{[a-z]+}", encoded(value).replace("$", "")));
        return Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.just(target.path())), Tuple.of(1, odd));
    }

    private static Arbitrary<String> queries() {
        Arbitrary<String> one = Combinators.combine(Arbitraries.of(PARAMETERS), Arbitraries.of(FuzzRequests.ODD_VALUES))
                .as((name, value) -> name + "=" + encoded(value));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just("")),
                Tuple.of(1, one.list().ofMaxSize(3).map(all -> "?" + String.join("&", all))));
    }

    private Arbitrary<Map<String, String>> headers() {
        Arbitrary<String> odd = Arbitraries.of(FuzzRequests.ODD_VALUES);
        return Combinators.combine(
                        Arbitraries.of(TYPES),
                        odd.optional(0.2),
                        odd.optional(0.2),
                        Arbitraries.of("0", "3", "-1", "z"))
                .as((type, match, key, offset) -> {
                    Map<String, String> headers = new HashMap<>();
                    headers.put("Authorization", "Bearer " + token);
                    headers.put("Content-Type", type);
                    headers.put("Upload-Offset", offset);
                    headers.put("Sec-Fetch-Site", "same-origin");
                    match.ifPresent(value -> headers.put("If-Match", value));
                    key.ifPresent(value -> headers.put("Idempotency-Key", value));
                    return headers;
                });
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** An operation with a sound body, an empty one for none. */
    private record Target(String method, String path, String body) {

        private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

        /** A form's escapes stay sound: a broken one ends in the server's own reading of forms, before any page. */
        byte[] sent(byte[] body) {
            return path.startsWith("/console")
                    ? BROKEN_ESCAPE
                            .matcher(new String(body, StandardCharsets.ISO_8859_1))
                            .replaceAll("%25")
                            .getBytes(StandardCharsets.ISO_8859_1)
                    : body;
        }
    }
}
