package dev.baton.ingest;

import dev.baton.localstack.kafka.EmbeddedKafka;
import dev.baton.localstack.kafka.KafkaSettings;
import dev.baton.localstack.kafka.RelayTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A broker in a process of its own. Ends when the test that started it does. */
public final class BrokerProcess {

    /** File in the broker's folder that appears once it takes requests. */
    static final String READY = "ready";

    private BrokerProcess() {}

    /** Arguments: folder, port, port of the detour, port that the detour's clients are told. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.of(folder.resolve("log"), number(arguments[1]))
                .withDetour(number(arguments[2]), number(arguments[3])));
        kafka.ensureTopics(RelayTopics.all());
        Files.createFile(folder.resolve(READY));
        awaitTheEndOfTheTest();
        Runtime.getRuntime().halt(0);
    }

    private static void awaitTheEndOfTheTest() throws IOException {
        while (System.in.read() >= 0) {
            // nobody writes: it ends with the process at the other end
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
