package dev.baton.localstack.kafka;

import com.sun.net.httpserver.HttpServer;
import dev.baton.localstack.process.JavaProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@link EmbeddedKafka} in a process of its own, which can be killed while the rest goes on.
 *
 * <p>Answers 200 to any request at its second port once it takes requests and has the topics of the relay.
 */
public final class KafkaProcess {

    private static final int OK = 200;

    private KafkaProcess() {}

    /** The command that starts it. */
    public static List<String> command(Path folder, int port, int readyPort) {
        List<String> command =
                new ArrayList<>(List.of(JavaProgram.path(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(JavaProgram.quiet());
        command.addAll(List.of(
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaProcess.class.getName(),
                folder.toString(),
                Integer.toString(port),
                Integer.toString(readyPort)));
        return command;
    }

    /** Arguments: folder, port, port that tells when it is ready. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedKafka.onFatalError(reason -> Runtime.getRuntime().halt(1));
        EmbeddedKafka kafka =
                EmbeddedKafka.start(KafkaSettings.of(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop"));
        kafka.ensureTopics(RelayTopics.all());
        HttpServer ready = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2])), 0);
        ready.createContext("/", exchange -> {
            exchange.sendResponseHeaders(OK, -1);
            exchange.close();
        });
        ready.start();
    }
}
