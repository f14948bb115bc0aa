package dev.baton.localstack.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Ingest's API for imports and a sign-on, as far as the command sees them: one import, whose run takes two looks. */
final class FakeIngest implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<String> calls = new ArrayList<>();
    final ByteArrayOutputStream content = new ByteArrayOutputStream();
    /** Statuses answered before anything else, one a call; 0 takes the call and loses the answer. */
    final Deque<Integer> troubles = new ArrayDeque<>();

    int signOnStatus = 200;
    String endState = "DONE";
    int rejected;
    ObjectNode job;
    private JsonNode mapping;
    private int looks;
    private final HttpServer server;

    FakeIngest() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/realm", exchange -> respond(exchange, signOnStatus, "{\"access_token\":\"t\",\"expires_in\":300}"));
        server.createContext("/v1/imports", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.add(call);
        Integer trouble = call.startsWith("PATCH") ? troubles.poll() : null;
        if (trouble != null && trouble != 0) {
            respond(exchange, trouble, "{}");
            return;
        }
        String answer = effect(call, exchange, body);
        if (trouble != null) {
            exchange.close();
            return;
        }
        respond(exchange, status, answer);
    }

    private int status;

    private String effect(String call, HttpExchange exchange, byte[] body) throws IOException {
        status = 200;
        return switch (call) {
            case "GET /v1/imports" -> "{\"items\":[%s]}".formatted(job == null ? "" : job);
            case "POST /v1/imports" -> declare(JSON.readTree(body));
            case "GET /v1/imports/7" -> look();
            case "GET /v1/imports/7/mapping" -> mapping.toString();
            case "PUT /v1/imports/7/mapping" -> state("READY");
            case "GET /v1/imports/7/errors" -> "row,column,code,detail,original\r\n";
            case "PATCH /v1/imports/7/content" -> take(exchange, body);
            case "POST /v1/imports/7/dry-run" -> state("DRY_RUNNING");
            case "POST /v1/imports/7/start" -> state("RUNNING");
            default -> throw new IllegalStateException(call);
        };
    }

    private String declare(JsonNode wanted) {
        mapping = wanted.path("mapping");
        if (mapping.has("nonsense")) {
            status = 400;
            return "{\"title\":\"The mapping is not valid\",\"detail\":\"Mend it.\",\"faults\":[{\"pointer\":\"/nonsense\",\"detail\":\"not known\"}]}";
        }
        status = 201;
        job = JSON.createObjectNode()
                .put("id", "7")
                .put("source", wanted.path("source").asText());
        job.putObject("upload").put("offset", 0);
        job.putObject("progress");
        return state("UPLOADING");
    }

    private String take(HttpExchange exchange, byte[] piece) {
        long offset = Long.parseLong(exchange.getRequestHeaders().getFirst("Upload-Offset"));
        status = offset == content.size() ? 204 : 409;
        if (status == 204) {
            content.writeBytes(piece);
            job.put("state", "READY");
        }
        ((ObjectNode) job.path("upload")).put("offset", content.size());
        exchange.getResponseHeaders().add("Upload-Offset", Long.toString(content.size()));
        return status == 204 ? "" : "{\"title\":\"Another offset\"}";
    }

    private String look() {
        boolean runs = job.path("state").asText().endsWith("RUNNING");
        if (runs && ++looks == 2) {
            boolean dry = job.path("state").asText().equals("DRY_RUNNING");
            job.putObject("progress").put("rows", 1234).put("rejected", rejected);
            job.putObject("failure").put("detail", "Mend the mapping.");
            if (dry) {
                job.putObject("report")
                        .putObject("traits")
                        .putObject("title")
                        .put("count", 9)
                        .putArray("examples")
                        .add("CTO");
            }
            state(dry ? "READY" : endState);
        }
        return job.toString();
    }

    private String state(String state) {
        job.put("state", state);
        looks = 0;
        return job.toString();
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
