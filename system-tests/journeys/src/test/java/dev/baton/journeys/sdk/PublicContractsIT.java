package dev.baton.journeys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Public tools read the contracts as they are stored, without a network. */
class PublicContractsIT {

    @Test
    void publicValidatorsAcceptEveryStoredContract() {
        // Given
        Path root = Sdk.root();
        Path messages = root.resolve("contracts/src/main/resources");
        List<String> command = new ArrayList<>(List.of(
                "node",
                "contracts.mjs",
                messages.resolve("asyncapi.yaml").toString(),
                messages.resolve("schemas").toString()));
        Stream.of("ingest", "scoring", "lifecycle", "routing")
                .map(service -> root.resolve("docs/api/" + service + ".json").toString())
                .forEach(command::add);

        // When
        String output = Command.run(Sdk.folder(), command);

        // Then
        assertThat(output).startsWith("4 OpenAPI documents").doesNotContain(" 0 messages");
    }
}
