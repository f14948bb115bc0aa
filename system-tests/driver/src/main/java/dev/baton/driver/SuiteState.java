package dev.baton.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the supervisor says of itself in {@code run/state.json}: read anew at every question. */
final class SuiteState {

    private final Path file;

    SuiteState(Path home) {
        this.file = home.resolve("run").resolve("state.json");
    }

    /**
     * One process of the suite.
     *
     * @param pid      its process id
     * @param restarts how often it has been started again
     * @param ready    whether it answered since its last start
     */
    record Child(long pid, int restarts, boolean ready) {}

    /** Whether that supervisor says that all is ready; a file a killed one left behind says nothing. */
    boolean ready(long supervisor) {
        return read().filter(state -> state.path("pid").asLong() == supervisor)
                .map(state -> state.path("ready").asBoolean())
                .orElse(false);
    }

    Optional<Long> supervisor() {
        return read().map(state -> state.path("pid").asLong());
    }

    int port(String name) {
        JsonNode port = read().orElseThrow(() -> new IllegalStateException("no suite runs from " + file))
                .path("ports")
                .path(name);
        if (!port.isInt()) {
            throw new IllegalStateException("the suite names no port for " + name);
        }
        return port.asInt();
    }

    Child child(String name) {
        JsonNode child = read().orElseThrow(() -> new IllegalStateException("no suite runs from " + file))
                .path("processes")
                .path(name);
        return new Child(
                child.path("pid").asLong(),
                child.path("restarts").asInt(),
                child.path("ready").asBoolean());
    }

    /** Every process, the supervisor first. */
    List<Long> pids() {
        List<Long> pids = new ArrayList<>();
        read().ifPresent(state -> {
            pids.add(state.path("pid").asLong());
            state.path("processes").forEach(child -> pids.add(child.path("pid").asLong()));
        });
        return pids;
    }

    private Optional<JsonNode> read() {
        try {
            return Files.exists(file) ? Optional.of(Json.MAPPER.readTree(file.toFile())) : Optional.empty();
        } catch (java.nio.file.NoSuchFileException | java.io.FileNotFoundException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
