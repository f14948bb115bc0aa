package dev.baton.localstack.process;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A child that is to run: how to start it and how to know that it works.
 *
 * @param name short, unique, shown to the developer
 * @param command program and arguments
 * @param environment added to that of this process
 * @param folder to run in
 * @param ready answers 200 once the child can be used
 * @param readyWithin after that the start has failed
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        URI ready,
        Duration readyWithin) {

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty()) {
            throw new IllegalArgumentException(name + " has no command");
        }
    }
}
