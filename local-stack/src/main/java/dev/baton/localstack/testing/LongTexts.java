package dev.baton.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Sends each text of each operation of a service with one character more than its OpenAPI document allows. Each request has to be refused,
 * and the answer has to name the limit.
 */
public final class LongTexts {

    private static final String TYPE = "\"urn:baton:problem:";

    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

    private final OpenApiContract contract;
    private final String host;
    private final Map<String, String> headers;
    private final UnaryOperator<String> pathOfKnown;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> accepted = new ArrayList<>();
    private int sent;

    private LongTexts(
            OpenApiContract contract, int port, Map<String, String> headers, UnaryOperator<String> pathOfKnown) {
        this.contract = contract;
        this.host = "http://localhost:" + port;
        this.headers = headers;
        this.pathOfKnown = pathOfKnown;
    }

    /**
     * The outcome.
     *
     * @param sent     how many requests were sent
     * @param accepted one line for each that was not refused with the limit
     */
    public record Outcome(int sent, List<String> accepted) {}

    /**
     * Sends them all.
     *
     * @param headers     sent with every request, the authorization among them
     * @param pathOfKnown fills in ids where an operation looks its object up first; what it leaves becomes a random UUID
     */
    public static Outcome send(int port, Map<String, String> headers, UnaryOperator<String> pathOfKnown) {
        LongTexts texts = new LongTexts(OpenApiContract.servedOn(port), port, headers, pathOfKnown);
        texts.contract.operations(texts::operation);
        texts.client.close();
        return new Outcome(texts.sent, texts.accepted);
    }

    private void operation(String method, String path, JsonNode operation) {
        if (!path.startsWith("/v1/")) {
            return;
        }
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode schema = contract.resolved(parameter.path("schema"));
            if (schema.has("maxLength")) {
                parameter(method, path, parameter, schema.get("maxLength").asInt());
            }
        }
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        texts(body, value -> value, (limit, document) -> {
            String what = method + " " + path + " " + document.toString().replaceAll("x{9,}", "x…");
            expectRefusal(what, limit, request(method, known(path), document));
        });
    }

    private void parameter(String method, String path, JsonNode parameter, int limit) {
        String name = parameter.path("name").asText();
        String what = method + " " + path + " " + name;
        String text = "x".repeat(limit + 1);
        switch (parameter.path("in").asText()) {
            case "query" -> expectRefusal(what, limit, request(method, known(path) + "?" + name + "=" + text, null));
            case "path" ->
                expectRefusal(what, limit, request(method, known(path.replace("{" + name + "}", text)), null));
            case "header" ->
                expectRefusal(what, limit, request(method, known(path), null).header(name, text));
            default -> throw new IllegalStateException("no test for a parameter in " + parameter.path("in"));
        }
    }

    /** Calls back with a document for each text inside a schema; {@code around} builds what encloses it. */
    private void texts(JsonNode given, Function<JsonNode, JsonNode> around, Sender sender) {
        JsonNode schema = contract.resolved(given);
        if (OpenApiContract.isText(schema) && schema.has("maxLength")) {
            int limit = schema.get("maxLength").asInt();
            sender.send(limit, around.apply(JsonNodeFactory.instance.textNode("x".repeat(limit + 1))));
        }
        schema.path("properties").properties().forEach(property -> {
            Function<JsonNode, JsonNode> member = value -> object(property.getKey(), value);
            texts(property.getValue(), around.compose(member), sender);
        });
        if (schema.has("items")) {
            texts(
                    schema.get("items"),
                    around.compose(value -> JsonNodeFactory.instance.arrayNode().add(value)),
                    sender);
        }
        if (schema.path("additionalProperties").isObject()) {
            texts(schema.get("additionalProperties"), around.compose(value -> object("x", value)), sender);
        }
    }

    private static ObjectNode object(String name, JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set(name, value);
    }

    private String known(String path) {
        return pathOfKnown.apply(path).replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder request(String method, String target, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + target));
        headers.forEach(request::header);
        if (body == null && (method.equals("get") || method.equals("head") || method.equals("delete"))) {
            return request.method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody());
        }
        return request.header("Content-Type", "application/json")
                .method(
                        method.toUpperCase(Locale.ROOT),
                        BodyPublishers.ofString(body == null ? "{}" : body.toString()));
    }

    private void expectRefusal(String what, int limit, HttpRequest.Builder request) {
        try {
            sent++;
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            String named = answer.body().replace(",", "");
            boolean head = request.build().method().equals("HEAD");
            boolean refused = REFUSALS.contains(answer.statusCode())
                    && (head || named.contains("" + limit) && named.contains(TYPE));
            // an item of a tracking request is rejected alone
            boolean rejected = answer.statusCode() == 200 && named.contains("\"rejected\"");
            if (!refused && !rejected) {
                accepted.add(what + " → " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Takes a document with a text that is too long. */
    @FunctionalInterface
    private interface Sender {

        void send(int limit, JsonNode document);
    }
}
