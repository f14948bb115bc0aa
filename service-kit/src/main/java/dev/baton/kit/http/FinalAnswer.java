package dev.baton.kit.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Sends the last answer of a connection, one that Vert.x does not know of, and closes the connection. The answers to earlier
 * requests go first, so that a client that pipelines requests takes none for another. Belongs behind the encoder, where it sees
 * the responses of Vert.x.
 */
final class FinalAnswer extends ChannelOutboundHandlerAdapter {

    static final String NAME = "finalAnswer";

    /** How long the rest of a refused request is read: closing before it is read could discard the answer at the client. */
    private static final long LINGER_SECONDS = 2;

    private long begun;
    private long ended;
    private long request;
    private Runnable waiting;

    /**
     * Answers a request as soon as the earlier ones are answered; only closes where its response has begun already.
     *
     * @param decoder where the answer is written, past the encoder
     * @param number  the number of the request on its connection, from 1
     * @param answer  the whole response; empty to close without one
     */
    void send(ChannelHandlerContext decoder, long number, String answer) {
        request = number;
        waiting = () -> write(decoder, begun >= number ? "" : answer);
        sendInTurn();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        super.write(context, message, promise);
        boolean response = message instanceof HttpResponse;
        if (response && ((HttpResponse) message).status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            return;
        }
        if (response) {
            begun++;
        }
        if (message instanceof LastHttpContent) {
            ended++;
            sendInTurn();
        }
    }

    private void sendInTurn() {
        if (waiting != null && (ended >= request - 1 || begun >= request)) {
            Runnable turn = waiting;
            waiting = null;
            turn.run();
        }
    }

    /** Closes after the flush, which the answer before may still need. */
    private static void write(ChannelHandlerContext decoder, String answer) {
        ByteBuf bytes = Unpooled.copiedBuffer(answer, StandardCharsets.UTF_8);
        var unused = decoder.writeAndFlush(bytes).addListener(written -> closeGently(decoder));
    }

    private static void closeGently(ChannelHandlerContext decoder) {
        if (decoder.channel() instanceof DuplexChannel socket) {
            var unused = socket.shutdownOutput();
            var unusedTimer = decoder.executor().schedule(() -> close(decoder), LINGER_SECONDS, TimeUnit.SECONDS);
        } else {
            close(decoder);
        }
    }

    private static void close(ChannelHandlerContext decoder) {
        var unused = decoder.close();
    }
}
