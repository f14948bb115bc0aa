package dev.baton.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Times of requests, on a channel whose clock the test sets. */
class StrictRequestDecoderTest {

    private static final String HEAD = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n";
    private static final String MALFORMED = "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final StrictRequestDecoder decoder = new StrictRequestDecoder(new HttpServerOptions(), 10_000, 60_000);
    private final EmbeddedChannel channel =
            new EmbeddedChannel(decoder, new HttpResponseEncoder(), decoder.finalAnswer());

    @BeforeEach
    void stopTheClock() {
        channel.freezeTime();
    }

    @AfterEach
    void release() {
        channel.finishAndReleaseAll();
    }

    @Test
    void eachPipelinedRequestHasItsOwnTimeForItsBody() {
        receive(HEAD + "12");
        pass(50);
        receive("34" + HEAD + "12");
        pass(50);

        assertThat(channel.isOpen()).isTrue();
        assertThat(sent()).isEmpty();

        pass(11);
        answer();
        assertThat(sent()).contains("HTTP/1.1 200", "HTTP/1.1 408");
    }

    @Test
    void slowBodyIsAnsweredAndClosed() {
        receive(HEAD + "12");
        pass(61);

        assertThat(sent()).startsWith("HTTP/1.1 408");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void slowBodyIsAnsweredAfterEarlierRequests() {
        receive(HEAD + "1234" + HEAD + "12");
        pass(61);
        assertThat(sent()).isEmpty();
        assertThat(channel.isOpen()).isTrue();

        answer();
        assertThat(sent()).startsWith("HTTP/1.1 200").contains("HTTP/1.1 408");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void refusalIsAnsweredAfterEarlierRequests() {
        receive(HEAD + "1234" + MALFORMED);
        assertThat(sent()).isEmpty();

        answer();
        assertThat(sent()).startsWith("HTTP/1.1 200").contains("HTTP/1.1 400");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void slowHeadDoesNotCutOffTheAnswerToAnEarlierRequest() {
        receive(HEAD + "1234" + "GET");
        pass(11);
        assertThat(channel.isOpen()).isTrue();

        answer();
        assertThat(sent()).startsWith("HTTP/1.1 200").doesNotContain("408");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void requestThatIsAnsweredAlreadyIsNotAnsweredAgain() {
        receive(HEAD + "12");
        answer();
        pass(61);

        assertThat(sent()).doesNotContain("408");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void responseThatHasBegunIsNotMixedWithAnother() {
        receive(HEAD + "12");
        channel.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        pass(61);

        assertThat(sent()).doesNotContain("408");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void interimResponseIsNoAnswer() {
        receive(HEAD + "12");
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        pass(61);

        assertThat(sent()).contains("HTTP/1.1 408");
    }

    private void receive(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void answer() {
        channel.writeOutbound(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.EMPTY_BUFFER));
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }

    private String sent() {
        StringBuilder text = new StringBuilder();
        for (Object bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            text.append(((ByteBuf) bytes).toString(StandardCharsets.UTF_8));
            ReferenceCountUtil.release(bytes);
        }
        return text.toString();
    }
}
