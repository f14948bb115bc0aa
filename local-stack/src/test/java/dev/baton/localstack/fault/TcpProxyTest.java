package dev.baton.localstack.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
        proxy = TcpProxy.to(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void letsEverythingThrough() throws IOException {
        // When
        try (Socket client = connect()) {
            // Then
            assertThat(ask(client)).isEqualTo('x');
        }
    }

    @Test
    void cutsAndRestores() throws IOException {
        // Given
        Socket before = connect();
        ask(before);

        // When
        proxy.cut();

        // Then
        assertThatThrownBy(() -> requireAnswer(before)).isInstanceOf(IOException.class);
        proxy.restore();
        try (Socket after = connect()) {
            assertThat(ask(after)).isEqualTo('x');
        }
    }

    @Test
    void losesAnswersWhileRequestsArrive() throws IOException {
        // Given
        proxy.loseAnswers();

        // When
        try (Socket client = connect()) {
            client.setSoTimeout(200);

            // Then
            assertThatThrownBy(() -> ask(client)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void delaysBothWays() throws IOException {
        // Given
        proxy.delay(Duration.ofMillis(40));

        // When
        long begin = System.nanoTime();
        try (Socket client = connect()) {
            ask(client);
        }

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getByName("127.0.0.1"), proxy.port());
    }

    private static int ask(Socket client) throws IOException {
        client.getOutputStream().write('x');
        return client.getInputStream().read();
    }

    private static void requireAnswer(Socket client) throws IOException {
        if (ask(client) < 0) {
            throw new IOException("the connection has ended");
        }
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // the client has gone
        }
    }
}
