package dev.baton.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Sends invalid requests to every operation of a service's OpenAPI document: malformed parameters, unknown parameters,
 * broken bodies, wrong media types. Each has to be answered with a problem document and a 4xx status.
 */
public final class InvalidRequests {

    /** Stands in parameters and bodies; must never turn up in a log. */
    public static final String MARKER = "marker-of-invalid-requests";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> BROKEN_BODIES = List.of(
            "{",
            "[",
            "\"" + MARKER + "\"",
            "{\"" + MARKER + "\":\u0001}",
            "[1,2",
            "\u0000",
            "{\"leadId\":\"" + MARKER + "\",",
            MARKER);
    private static final String ID = UUID.randomUUID().toString();

    private final int port;
    private final String token;
    private final Predicate<String> acceptsUnknown;
    private final List<String> faults = new ArrayList<>();

    private JsonNode document;

    private InvalidRequests(int port, String token, Predicate<String> acceptsUnknown) {
        this.port = port;
        this.token = token;
        this.acceptsUnknown = acceptsUnknown;
    }

    /**
     * Sends them all.
     *
     * @param port           where the service listens
     * @param token          bearer token with every role
     * @param acceptsUnknown operations such as {@code POST /v1/track} that are not asked about unknown parameters and fields
     * @return one line for each answer that is not as it should be
     */
    public static List<String> send(int port, String token, Predicate<String> acceptsUnknown) {
        return new InvalidRequests(port, token, acceptsUnknown).walk();
    }

    private List<String> walk() {
        document = openApi();
        document.required("paths").properties().forEach(path -> {
            if (!path.getKey().startsWith("/console")) {
                path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operation(operation.getKey(), path.getKey(), operation.getValue()));
            }
        });
        return faults;
    }

    private void operation(String method, String path, JsonNode operation) {
        String verb = method.toUpperCase(Locale.ROOT);
        String target = path.replaceAll("\\{[^}]+}", ID);
        for (JsonNode parameter : operation.path("parameters")) {
            parameter(verb, path, target, parameter);
        }
        if (!acceptsUnknown.test(verb + " " + path)) {
            expect(400, verb, target + "?unknownParameter=" + MARKER, "", "");
            unknownField(verb, target, operation);
        }
        expect(400, verb, target + "?unknown%zz=1", "", "");
        expect(400, verb, target + "/%00", "", "");
        expect(401, verb, target, "Authorization: \r\n", "");
        for (String credentials : List.of("Bearer", "Bearer x", "Basic", "Basic %%%", "Nonsense x")) {
            expect(0, verb, target, "Authorization: " + credentials + "\r\n", "");
        }
        if (!operation.path("requestBody").isMissingNode()) {
            // a check of a document answers 200 with what is wrong in it
            for (String body : path.endsWith("/validate") ? List.<String>of() : BROKEN_BODIES) {
                expect(0, verb, target, "Content-Type: application/json\r\n", body);
            }
            expect(0, verb, target, "Content-Type: text/nonsense\r\n", "{}");
            expect(0, verb, target, "Content-Type: nonsense\r\n", "{}");
        }
        expect(0, verb, target, "Accept: nonsense/nonsense\r\n", "");
        expect(0, verb, target, "Accept: nonsense\r\n", "");
    }

    /** A field that the schema of the body does not name; only for bodies that are objects with declared fields. */
    private void unknownField(String verb, String target, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        JsonNode resolved =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        if (resolved.has("properties")) {
            expect(400, verb, target, "Content-Type: application/json\r\n", "{\"unknownField\":\"" + MARKER + "\"}");
            unstorableTexts(verb, target, resolved.get("properties"));
        }
    }

    /** Well-formed JSON with a text that no database column can hold. */
    private void unstorableTexts(String verb, String target, JsonNode properties) {
        properties.properties().stream()
                .filter(property -> property.getValue().toString().contains("\"string\""))
                .forEach(property -> List.of("\\u0000", "\\ud800").forEach(unstorable -> {
                    String body = "{\"%s\":\"%s%s\"}".formatted(property.getKey(), MARKER, unstorable);
                    String answer = exchange(verb, target, "Content-Type: application/json\r\n", body);
                    if (!answer.startsWith("HTTP/1.1 400") || !answer.contains("Leave out NUL characters")) {
                        faults.add("%s %s body %s -> %s, wanted 400 for the character"
                                .formatted(
                                        verb,
                                        target,
                                        body,
                                        answer.lines().findFirst().orElse("(no answer)")));
                    }
                }));
    }

    private void parameter(String verb, String path, String target, JsonNode parameter) {
        String name = parameter.required("name").asText();
        JsonNode schema = parameter.path("schema").has("$ref")
                ? document.at(parameter.at("/schema/$ref").asText().substring(1))
                : parameter.path("schema");
        List<String> values =
                new ArrayList<>(List.of("%00", MARKER + "%00b", "%zz", MARKER + "%", "%ff%fe", "|", "%7C%00"));
        if (isTyped(schema)) {
            values.addAll(List.of("abc", MARKER, "99999999999999999999999", "1e999", "%F0%9F%98%80"));
        }
        for (String value : values) {
            switch (parameter.required("in").asText()) {
                case "query" -> expect(400, verb, target + "?" + name + "=" + value, "", "");
                case "path" -> expect(400, verb, withPathValue(path, name, value), "", "");
                default -> {}
            }
        }
    }

    private static String withPathValue(String path, String name, String value) {
        return path.replace("{" + name + "}", value).replaceAll("\\{[^}]+}", ID);
    }

    private static boolean isTyped(JsonNode schema) {
        String text = schema.toString();
        return text.contains("integer")
                || text.contains("boolean")
                || text.contains("\"number\"")
                || text.contains("uuid")
                || text.contains("date")
                || text.contains("enum");
    }

    /** @param status the only right one; 0 for any from 400 to 499 */
    private void expect(int status, String verb, String target, String headers, String body) {
        String answer = exchange(verb, target, headers, body);
        String line = answer.lines().findFirst().orElse("(no answer)");
        boolean right = status == 0 ? line.startsWith("HTTP/1.1 4") : line.startsWith("HTTP/1.1 " + status);
        String head = answer.toLowerCase(Locale.ROOT);
        // the pixel answers an image whatever it was asked, with the status of the problem
        boolean problem =
                head.contains("content-type: application/problem+json") || head.contains("content-type: image/gif");
        if (!right || !problem) {
            faults.add("%s %s %s%s -> %s, wanted %s%s"
                    .formatted(
                            verb,
                            target,
                            headers.strip(),
                            body.isEmpty() ? "" : " body " + body,
                            line,
                            status == 0 ? "4xx" : status,
                            problem ? "" : " as a problem document"));
        }
    }

    private String exchange(String verb, String target, String headers, String body) {
        String authorization = headers.startsWith("Authorization") ? "" : "Authorization: Bearer " + token + "\r\n";
        boolean hasBody = !body.isEmpty() || Set.of("POST", "PUT", "PATCH").contains(verb);
        try (RawConnection connection = RawConnection.to(port)) {
            connection.send(
                    verb + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + authorization
                            + headers
                            + (hasBody && !headers.contains("Content-Type") ? "Content-Type: application/json\r\n" : "")
                            + (hasBody ? "Content-Length: " + body.length() + "\r\n" : "")
                            + "\r\n" + body);
            return connection.answer();
        } catch (IOException broken) {
            return "(" + broken + ")";
        }
    }

    private JsonNode openApi() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = new URI("http", null, "127.0.0.1", port, "/q/openapi", "format=json", null);
            String text = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return new ObjectMapper().readTree(text);
        } catch (IOException | URISyntaxException unavailable) {
            throw new IllegalStateException("the service has no OpenAPI document", unavailable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
