package dev.baton.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection that can post and nothing else. On two cores the generator takes its share of the
 * machine: a general client would cost as much as what it measures.
 */
final class Connection implements AutoCloseable {

    /** The local stack's write key as HTTP Basic. */
    private static final String AUTHORIZATION = "Authorization: Basic bG9jYWwtd3JpdGUta2V5Og==\r\n";

    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[128 * 1024];
    private int start;
    private int end;

    Connection(int port) throws IOException {
        this.socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** Posts JSON and returns the status once the whole answer is there. */
    int post(String path, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + AUTHORIZATION + "Content-Length: " + content.length + "\r\n\r\n";
        byte[] request = new byte[head.length() + content.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(content, 0, request, head.length(), content.length);
        out.write(request);
        return answer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer without content-length, status " + status);
        }
        skip(length);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void skip(int length) throws IOException {
        int left = length;
        while (left > 0) {
            if (start == end) {
                fill();
            }
            int part = Math.min(left, end - start);
            start += part;
            left -= part;
        }
    }

    private int next() throws IOException {
        if (start == end) {
            fill();
        }
        return buffer[start++];
    }

    private void fill() throws IOException {
        start = 0;
        end = in.read(buffer);
        if (end <= 0) {
            end = 0;
            throw new EOFException("the server closed the connection");
        }
    }
}
