package dev.baton.localstack.supervisor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code run/state.json}: what runs, under which id, on which port, for scripts and tests. Rewritten at every change,
 * gone after a clean stop.
 */
final class StateFile {

    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path file;
    private final Ports ports;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private boolean ready;

    /**
     * One child.
     *
     * @param restarts how often it has been started again
     * @param ready whether it answered since its last start
     */
    private record Child(long pid, int restarts, boolean ready) {}

    private record State(long pid, boolean ready, Map<String, Integer> ports, Map<String, Child> processes) {}

    StateFile(Path folder, Ports ports) {
        this.file = folder.resolve("state.json");
        this.ports = ports;
    }

    synchronized void started(String name, long pid) throws IOException {
        Child earlier = children.get(name);
        children.put(name, new Child(pid, earlier == null ? 0 : earlier.restarts() + 1, false));
        write();
    }

    synchronized void ready(String name) throws IOException {
        children.computeIfPresent(name, (key, child) -> new Child(child.pid(), child.restarts(), true));
        write();
    }

    synchronized void died(String name) throws IOException {
        children.computeIfPresent(name, (key, child) -> new Child(child.pid(), child.restarts(), false));
        write();
    }

    /** All of it is ready for the first time. */
    synchronized void allReady() throws IOException {
        ready = true;
        write();
    }

    synchronized void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    private void write() throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling("state.json.new");
        mapper.writeValue(draft.toFile(), new State(ProcessHandle.current().pid(), ready, ports.byName(), children));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
