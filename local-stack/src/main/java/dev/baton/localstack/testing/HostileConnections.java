package dev.baton.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens connections that send requests too slowly, or with a length that two servers could read differently. Each has to be
 * refused and closed.
 */
public final class HostileConnections {

    private static final long DRIP_MILLIS = 200;
    private static final Duration LONGEST_DRIP = Duration.ofSeconds(30);

    private final int port;
    private final String post;
    private final String token;
    private final List<String> faults = new ArrayList<>();

    private HostileConnections(int port, String post, String token) {
        this.port = port;
        this.post = post;
        this.token = token;
    }

    /**
     * Opens them all.
     *
     * @param port  where the service listens
     * @param post  path of a POST that reads a JSON body
     * @param token bearer token that may do it
     * @return one line for each connection that is not refused as it should be
     */
    public static List<String> open(int port, String post, String token) {
        HostileConnections connections = new HostileConnections(port, post, token);
        try {
            connections.ambiguous();
            connections.slow();
        } catch (IOException broken) {
            throw new UncheckedIOException("no connection to port " + port, broken);
        }
        return connections.faults;
    }

    private void ambiguous() throws IOException {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("both lengths", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
        heads.put("both lengths, the other way round", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n");
        heads.put("unknown encoding", "Transfer-Encoding: xchunked\r\n");
        heads.put("unknown encoding and length", "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n");
        heads.put("chunked is not the last", "Transfer-Encoding: chunked, identity\r\n");
        heads.put("chunked is not the first", "Transfer-Encoding: gzip, chunked\r\n");
        heads.put("two encodings", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n");
        heads.put("space before the colon", "Transfer-Encoding : chunked\r\n");
        heads.put("quoted encoding", "Transfer-Encoding: \"chunked\"\r\n");
        heads.put("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n");
        heads.put("the same length twice", "Content-Length: 5\r\nContent-Length: 5\r\n");
        heads.put("a list of lengths", "Content-Length: 5, 5\r\n");
        heads.put("negative length", "Content-Length: -5\r\n");
        heads.put("length with a sign", "Content-Length: +5\r\n");
        for (Map.Entry<String, String> head : heads.entrySet()) {
            refused(head.getKey(), "HTTP/1.1", head.getValue());
        }
        refused("chunked over HTTP/1.0", "HTTP/1.0", "Transfer-Encoding: chunked\r\n");
    }

    private void refused(String what, String version, String headers) throws IOException {
        try (RawConnection connection = RawConnection.to(port)) {
            connection.send("POST " + post + " " + version + "\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\n" + headers
                    + "\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");
            String answer = connection.answer();
            expect(what, answer.startsWith("HTTP/1.1 400") || answer.startsWith("HTTP/1.0 400"), answer);
            expect(what + ": closed", connection.ended(), "the connection stays open");
        }
    }

    private void slow() throws IOException {
        String head = "POST " + post
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token
                + "\r\n";
        try (RawConnection connection = RawConnection.to(port)) {
            expect("headers that never end", drips(connection.send(head), "X-A: b\r\n"), "the connection stays open");
        }
        try (RawConnection connection = RawConnection.to(port)) {
            expect("a request line that never ends", drips(connection.send("G"), "E"), "the connection stays open");
        }
        try (RawConnection connection = RawConnection.to(port)) {
            connection.send(head + "Content-Length: 10000\r\n\r\n{");
            expect("a body that never ends", drips(connection, " "), "the connection stays open");
        }
        try (RawConnection connection = RawConnection.to(port)) {
            connection.send(head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
            expect("chunks that never end", drips(connection, "1\r\n \r\n"), "the connection stays open");
        }
        try (RawConnection connection = RawConnection.to(port)) {
            String answer =
                    connection.send(head + "Content-Length: 100\r\n\r\n{").answer();
            boolean said = answer.startsWith("HTTP/1.1 408")
                    && answer.toLowerCase(Locale.ROOT).contains("application/problem+json");
            expect("a body that stops", said, answer);
            expect("a body that stops: closed", connection.ended(), "the connection stays open");
        }
    }

    /** Sends a bit again and again; whether the server closes the connection although it is never idle. */
    private static boolean drips(RawConnection connection, String bit) {
        long deadline = System.nanoTime() + LONGEST_DRIP.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                connection.send(bit);
                if (connection.endsWithin(DRIP_MILLIS)) {
                    return true;
                }
            } catch (IOException closed) {
                return true;
            }
        }
        return false;
    }

    private void expect(String what, boolean right, String instead) {
        if (!right) {
            faults.add(what + " -> " + instead.lines().findFirst().orElse("(no answer)"));
        }
    }
}
