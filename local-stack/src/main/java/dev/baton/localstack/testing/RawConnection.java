package dev.baton.localstack.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A TCP connection that sends any bytes: malformed, incomplete or slow requests. */
public final class RawConnection implements AutoCloseable {

    private static final int READ_TIMEOUT_MILLIS = 20_000;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    /** Connects to a port of this machine. */
    public static RawConnection to(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        return new RawConnection(socket);
    }

    /** Sends the request line and headers of a POST; the body is up to the caller. */
    public RawConnection head(String path, String... headers) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    public RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** The next answer: its head, and its body where the head says how long it is. */
    public String answer() throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        byte[] body = in.readNBytes(contentLength(head.toString()));
        return head + new String(body, StandardCharsets.UTF_8);
    }

    /** The next character of an answer without a length, for example of a stream of events; -1 at its end. */
    public int read() throws IOException {
        return socket.getInputStream().read();
    }

    /** Whether the server closed the connection; waits for it and skips what comes before. */
    public boolean ended() throws IOException {
        try {
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // the rest of an answer
            }
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Reads for that long; whether the server closed the connection meanwhile. */
    boolean endsWithin(long millis) throws IOException {
        socket.setSoTimeout((int) millis);
        try {
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // an answer
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } finally {
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }
}
