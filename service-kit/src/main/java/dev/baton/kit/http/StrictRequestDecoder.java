package dev.baton.kit.http;

import dev.baton.kit.console.ConsolePaths;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.ProblemAnswer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The decoder of HTTP/1.1 requests with the refusals that Vert.x has no setting for. A head that cannot be read, with an
 * ambiguous length or with an address that cannot be decoded is answered with a problem document and the connection closed. A connection is closed when the headers of a
 * request take too long, and answered 408 and closed when its body does; the idle timeout of Vert.x starts again with every
 * byte. Each request of a connection has its own time. What arrives at once costs no timer.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    /** How far a request has arrived. */
    private enum Part {
        NOTHING,
        HEAD,
        BODY,
        REFUSED
    }

    private final long headTimeoutMillis;
    private final long bodyTimeoutMillis;

    private Part part = Part.NOTHING;
    private Part timed = Part.NOTHING;
    private long requests;
    private long timedRequests;
    private ScheduledFuture<?> timer;
    private boolean twoLengths;

    private final FinalAnswer finalAnswer = new FinalAnswer();

    StrictRequestDecoder(HttpServerOptions options, long headTimeoutMillis, long bodyTimeoutMillis) {
        super(options);
        this.headTimeoutMillis = headTimeoutMillis;
        this.bodyTimeoutMillis = bodyTimeoutMillis;
    }

    /** Belongs behind the encoder of the same connection. */
    FinalAnswer finalAnswer() {
        return finalAnswer;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> decoded) throws Exception {
        if (part == Part.REFUSED) {
            bytes.skipBytes(bytes.readableBytes());
            return;
        }
        if (part == Part.NOTHING && bytes.isReadable()) {
            part = Part.HEAD;
        }
        int before = decoded.size();
        super.decode(context, bytes, decoded);
        List<Object> parts = decoded.subList(before, decoded.size());
        for (Object message : parts) {
            if (message instanceof HttpRequest request) {
                requests++;
                if (refuses(context, request)) {
                    part = Part.REFUSED;
                    parts.clear();
                    return;
                }
            }
            if (message instanceof LastHttpContent) {
                part = Part.NOTHING;
            } else if (message instanceof HttpRequest) {
                part = Part.BODY;
            }
        }
    }

    private boolean refuses(ChannelHandlerContext context, HttpRequest request) {
        RequestHead.Refusal refusal = twoLengths ? RequestHead.Refusal.ambiguousLength() : RequestHead.refusal(request);
        if (refusal == null) {
            return false;
        }
        String answer = ProblemAnswer.raw(refusal.problem(), refusal.detail(), isForPeople(request));
        finalAnswer.send(context, requests, answer);
        return true;
    }

    private static boolean isForPeople(HttpRequest request) {
        String accept = request.headers().get(HttpHeaderNames.ACCEPT);
        return accept != null && accept.contains("text/html") && ConsolePaths.contains(request.uri());
    }

    /** All that has arrived is decoded: what is not complete now has to come within its time. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (part != timed || requests != timedRequests) {
            stopTimer();
            timed = part;
            timedRequests = requests;
            switch (part) {
                case NOTHING, REFUSED -> {}
                case HEAD -> startTimer(context, headTimeoutMillis);
                case BODY -> startTimer(context, bodyTimeoutMillis);
            }
        }
        super.channelReadComplete(context);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        twoLengths = true;
        super.handleTransferEncodingChunkedWithContentLength(message);
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) throws Exception {
        stopTimer();
        super.handlerRemoved0(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        stopTimer();
        super.channelInactive(context);
    }

    private void startTimer(ChannelHandlerContext context, long millis) {
        timer = context.executor().schedule(() -> refuseSlow(context), millis, TimeUnit.MILLISECONDS);
    }

    private void refuseSlow(ChannelHandlerContext context) {
        if (part == Part.BODY) {
            String detail = "Send the whole body within the time, or less at once.";
            finalAnswer.send(context, requests, ProblemAnswer.raw(KitProblem.BODY_TOO_SLOW, detail, false));
        } else {
            finalAnswer.send(context, requests + 1, "");
        }
        part = Part.REFUSED;
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
