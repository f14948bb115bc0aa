package dev.baton.localstack.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Ingest's API for imports. Waits and repeats while the service is away, and gives up with one clear line. */
final class ImportApi {

    /** How a wait is spent; tests don't. */
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /** An answer that is final, whatever its status. */
    record Answer(int status, JsonNode body, long offset) {

        /** The answer, provided it went well. */
        Answer orStop() throws ImportStopped {
            if (status >= 400) {
                throw new ImportStopped("ingest refused (%d): %s".formatted(status, said()));
            }
            return this;
        }

        /** What a problem says, with everything wrong about a mapping. */
        private String said() {
            StringBuilder text = new StringBuilder(body.path("title").asText("no reason given"))
                    .append(". ")
                    .append(body.path("detail").asText(""));
            body.path("faults")
                    .forEach(fault -> text.append("%n  %s: %s"
                            .formatted(
                                    fault.path("pointer").asText(),
                                    fault.path("detail").asText())));
            return text.toString();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final URI ingest;
    private final SignOn signOn;
    private final Pause pause;
    private final Consumer<String> notices;

    ImportApi(HttpClient client, URI ingest, SignOn signOn, Pause pause, Consumer<String> notices) {
        this.client = client;
        this.ingest = ingest;
        this.signOn = signOn;
        this.pause = pause;
        this.notices = notices;
    }

    Answer get(String path) throws ImportStopped, InterruptedException {
        return send(path, request -> request.GET());
    }

    Answer send(String method, String path, JsonNode body) throws ImportStopped, InterruptedException {
        return send(path, request -> request.header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())));
    }

    /** Sends a piece of content; the answer's offset says where the next begins. */
    Answer piece(String path, long offset, byte[] bytes, String checksum) throws ImportStopped, InterruptedException {
        return send(path, request -> request.header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .header("Upload-Checksum", checksum)
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    /** Saves an answer as a file; false where it could not be had. */
    boolean save(String path, String accept, Path file) throws ImportStopped, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ingest.resolve(path))
                .header("Authorization", signOn.bearer())
                .header("Accept", accept)
                .build();
        try {
            return client.send(request, BodyHandlers.ofFile(file)).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Answer send(String path, Consumer<HttpRequest.Builder> form) throws ImportStopped, InterruptedException {
        Duration wait = Duration.ofSeconds(1);
        for (int attempt = 1; ; attempt++) {
            Answer answer = attempt(path, form);
            if (answer != null) {
                return answer;
            }
            if (attempt == TRIES) {
                throw new ImportStopped(
                        "ingest at %s stayed away. Start the suite with ./baton up, then give the same command again: it goes on where it was."
                                .formatted(ingest));
            }
            notices.accept("ingest at %s does not answer; tries again in %d s".formatted(ingest, wait.toSeconds()));
            pause.of(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    /** Null where another try can help. */
    private Answer attempt(String path, Consumer<HttpRequest.Builder> form) throws ImportStopped, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(ingest.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Authorization", signOn.bearer());
        form.accept(request);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 429, 500, 502, 503, 504 -> null;
                case 401 ->
                    throw new ImportStopped(
                            "ingest does not know the token (401). Take a valid one in BATON_TOKEN, or none to sign on with --user.");
                case 403 ->
                    throw new ImportStopped(
                            "this user may not import (403). Take one with the role marketer or admin: --user mia.");
                default -> answer(response);
            };
        } catch (IOException away) {
            return null;
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) throws ImportStopped {
        long offset = response.headers().firstValueAsLong("Upload-Offset").orElse(-1);
        try {
            JsonNode body = JSON.readTree(response.body());
            return new Answer(response.statusCode(), body == null ? JSON.missingNode() : body, offset);
        } catch (IOException e) {
            throw new ImportStopped("the answer is no JSON. Is something else listening at ingest's address?");
        }
    }
}
