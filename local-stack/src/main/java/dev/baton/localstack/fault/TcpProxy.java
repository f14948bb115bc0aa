package dev.baton.localstack.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stretch of network on the loopback address that can be slowed, cut, and made to lose the answers.
 *
 * <p>A Kafka client learns its broker's address from the broker: put a
 * {@link dev.baton.localstack.kafka.KafkaSettings.Detour} that advertises {@link #port()} behind this proxy.
 */
public final class TcpProxy implements AutoCloseable {

    private enum Mode {
        OPEN,
        /** Connections end at once, as when the server is away. */
        CUT,
        /** Requests arrive, answers never do: the fault that makes senders send twice. */
        ANSWERS_LOST
    }

    private final ServerSocket entrance;
    private final InetSocketAddress target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.OPEN;
    private volatile Duration delay = Duration.ZERO;

    private TcpProxy(ServerSocket entrance, InetSocketAddress target) {
        this.entrance = entrance;
        this.target = target;
    }

    /** A proxy on a free port. */
    public static TcpProxy to(int targetPort) {
        return listen(0, targetPort);
    }

    /** A proxy on the given port of the loopback address, to another port there. */
    public static TcpProxy listen(int port, int targetPort) {
        try {
            InetAddress loopback = InetAddress.getByName("127.0.0.1");
            ServerSocket entrance = new ServerSocket(port, 50, loopback);
            TcpProxy proxy = new TcpProxy(entrance, new InetSocketAddress(loopback, targetPort));
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Holds every piece of data in both directions for that long. */
    public void delay(Duration duration) {
        delay = duration;
    }

    /** Ends all connections and refuses new ones. */
    public void cut() {
        mode = Mode.CUT;
        sockets.forEach(TcpProxy::closeQuietly);
    }

    /** Lets requests through and swallows what comes back. */
    public void loseAnswers() {
        mode = Mode.ANSWERS_LOST;
    }

    /** Back to an undisturbed network; connections that lost an answer are ended, as no peer can use them further. */
    public void restore() {
        if (mode == Mode.ANSWERS_LOST) {
            sockets.forEach(TcpProxy::closeQuietly);
        }
        delay = Duration.ZERO;
        mode = Mode.OPEN;
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException e) {
                // the entrance is closed, or the target is away and the client has been told
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        if (mode == Mode.CUT) {
            end(client);
            return;
        }
        Socket server = new Socket();
        try {
            server.connect(target);
        } catch (IOException e) {
            end(client);
            throw e;
        }
        sockets.add(server);
        Thread.ofVirtual().start(() -> pump(client, server, false));
        Thread.ofVirtual().start(() -> pump(server, client, true));
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                hold();
                if (!answers || mode != Mode.ANSWERS_LOST) {
                    out.write(buffer, 0, length);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // either side has ended; the other one follows below
        } finally {
            end(from);
            end(to);
        }
    }

    private void hold() throws IOException {
        if (delay.isZero()) {
            return;
        }
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void end(Socket socket) {
        sockets.remove(socket);
        closeQuietly(socket);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is what was wanted
        }
    }
}
