package dev.baton.kit.probe;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks addresses until each has answered 200 once, or patience is over: {@code ReadinessProbe PT2M http://…/q/health/ready …}.
 *
 * <p>The chart's test pod runs it from a service's image, which needs neither a shell nor a command-line client for it.
 * The exit code is 0 when all were ready and 1 otherwise.
 */
public final class ReadinessProbe {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Duration pause;
    private final PrintStream out;

    /**
     * @param pause between two rounds over the addresses that are not ready yet
     * @param out where each answer is told; a logger would stay silent here, for nothing configures it
     */
    public ReadinessProbe(Duration pause, PrintStream out) {
        this.http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
        this.pause = pause;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Duration patience = Duration.parse(arguments[0]);
        List<URI> addresses = Arrays.stream(arguments).skip(1).map(URI::create).toList();
        List<URI> waitingFor = new ReadinessProbe(Duration.ofSeconds(1), System.out).waitFor(addresses, patience);
        System.exit(waitingFor.isEmpty() ? 0 : 1);
    }

    /** Returns the addresses that were not ready in time; none when all were. */
    public List<URI> waitFor(List<URI> addresses, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<URI> waitingFor = new ArrayList<>(addresses);
        while (true) {
            for (URI address : List.copyOf(waitingFor)) {
                if (isReady(address)) {
                    waitingFor.remove(address);
                }
            }
            if (waitingFor.isEmpty() || System.nanoTime() - end >= 0) {
                return List.copyOf(waitingFor);
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
    }

    private boolean isReady(URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            out.println("asked address=" + address + " status=" + status);
            return status == 200;
        } catch (IOException e) {
            out.println("asked address=" + address + " failure=" + e.getClass().getSimpleName());
            return false;
        }
    }
}
