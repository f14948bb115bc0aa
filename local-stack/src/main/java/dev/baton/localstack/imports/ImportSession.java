package dev.baton.localstack.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** One file on its way: found again or declared, uploaded, run, and followed to its end. */
final class ImportSession {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Set<String> RUNNING = Set.of("RUNNING", "DRY_RUNNING");
    private static final Set<String> UNFINISHED =
            Set.of("UPLOADING", "READY", "RUNNING", "DRY_RUNNING", "PAUSED", "FAILED");
    private static final Set<String> MENDABLE = Set.of("UPLOADING", "READY", "FAILED");

    private final ImportApi api;
    private final ImportScreen screen;
    private final ImportApi.Pause pause;

    /**
     * What is wanted.
     *
     * @param dryRunRows rows to try; 0: all; null: run for good
     */
    record Wanted(Path file, JsonNode mapping, String source, String name, ObjectNode options, Long dryRunRows) {}

    ImportSession(ImportApi api, ImportScreen screen, ImportApi.Pause pause) {
        this.api = api;
        this.screen = screen;
        this.pause = pause;
    }

    /** The import as it stands in the end. */
    JsonNode bring(Wanted wanted) throws IOException, ImportStopped, InterruptedException {
        Upload upload = new Upload(wanted.file());
        String digest = upload.digest();
        JsonNode job = foundAgain(wanted, digest);
        job = job == null ? declared(wanted, digest) : mended(job, wanted);
        String path = path(job);
        if (job.path("state").asText().equals("UPLOADING")) {
            long size = Files.size(wanted.file());
            upload.send(
                    api,
                    path + "/content",
                    job.path("upload").path("offset").asLong(),
                    sent -> screen.uploaded(sent, size));
            screen.end();
            job = api.get(path).orStop().body();
        }
        return followed(path, wanted.dryRunRows() != null ? tried(job, wanted) : started(job));
    }

    private JsonNode foundAgain(Wanted wanted, String digest) throws ImportStopped, InterruptedException {
        JsonNode found =
                api.get("/v1/imports?limit=50&digest=" + digest).orStop().body();
        for (JsonNode job : found.path("items")) {
            boolean sameSource = job.path("source").asText().equals(wanted.source());
            boolean there = !job.path("upload").path("deleted").asBoolean();
            if (sameSource && there && UNFINISHED.contains(job.path("state").asText()) && fits(job, wanted)) {
                screen.say("goes on with import %s (%s)"
                        .formatted(job.path("id").asText(), job.path("state").asText()));
                return job;
            }
        }
        return null;
    }

    /** An import that emitted rows by another mapping is another import. */
    private boolean fits(JsonNode job, Wanted wanted) throws ImportStopped, InterruptedException {
        return MENDABLE.contains(job.path("state").asText()) || sameMapping(job, wanted);
    }

    private boolean sameMapping(JsonNode job, Wanted wanted) throws ImportStopped, InterruptedException {
        return api.get(path(job) + "/mapping").orStop().body().equals(wanted.mapping());
    }

    private JsonNode mended(JsonNode job, Wanted wanted) throws ImportStopped, InterruptedException {
        boolean failed = job.path("state").asText().equals("FAILED");
        if (!MENDABLE.contains(job.path("state").asText()) || (!failed && sameMapping(job, wanted))) {
            return job;
        }
        return api.send("PUT", path(job) + "/mapping", wanted.mapping())
                .orStop()
                .body();
    }

    private JsonNode declared(Wanted wanted, String digest) throws IOException, ImportStopped, InterruptedException {
        ObjectNode body = JSON.createObjectNode()
                .put("name", wanted.name())
                .put("source", wanted.source())
                .put("bytes", Files.size(wanted.file()))
                .put("digest", digest);
        body.set("mapping", wanted.mapping());
        body.set("options", wanted.options());
        JsonNode job = api.send("POST", "/v1/imports", body).orStop().body();
        screen.say("import %s through source %s".formatted(job.path("id").asText(), wanted.source()));
        return job;
    }

    private JsonNode tried(JsonNode job, Wanted wanted) throws ImportStopped, InterruptedException {
        if (!job.path("state").asText().equals("READY")) {
            return job;
        }
        ObjectNode body = JSON.createObjectNode();
        if (wanted.dryRunRows() > 0) {
            body.put("rows", wanted.dryRunRows());
        }
        return api.send("POST", path(job) + "/dry-run", body).orStop().body();
    }

    private JsonNode started(JsonNode job) throws ImportStopped, InterruptedException {
        String state = job.path("state").asText();
        return state.equals("READY") || state.equals("PAUSED")
                ? api.send("POST", path(job) + "/start", null).orStop().body()
                : job;
    }

    private JsonNode followed(String path, JsonNode first) throws ImportStopped, InterruptedException {
        JsonNode job = first;
        while (RUNNING.contains(job.path("state").asText())) {
            screen.running(job);
            pause.of(LOOK);
            job = api.get(path).orStop().body();
        }
        screen.end();
        return job;
    }

    private static String path(JsonNode job) {
        return "/v1/imports/" + job.path("id").asText();
    }
}
