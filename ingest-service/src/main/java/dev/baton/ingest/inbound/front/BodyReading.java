package dev.baton.ingest.inbound.front;

import static dev.baton.ingest.inbound.front.FrontProblem.BODY_TOO_LARGE;
import static dev.baton.ingest.inbound.front.FrontProblem.BODY_TOO_SLOW;
import static dev.baton.ingest.inbound.front.FrontProblem.TOO_BUSY;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * The reading of one body. Confined to the event loop of its connection.
 *
 * <p>A body that is refused is answered at once; what its sender goes on sending is thrown away, up to a bound, so that
 * it has a chance to read the answer.
 */
final class BodyReading {

    private static final byte[] NOTHING = {};
    private static final int MOST_THROWN_AWAY = 8 * 1024 * 1024;
    private static final long NO_TIMER = -1;

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final BodyLimit limit;
    private final BodyBudget budget;
    private final Duration patience;
    private final long retryAfterSeconds;
    private final BiConsumer<RoutingContext, byte[]> then;

    private Buffer body;
    private int held;
    private int thrownAway;
    private long timer = NO_TIMER;
    private boolean settled;
    private boolean ended;

    BodyReading(
            RoutingContext exchange,
            BodyLimit limit,
            BodyBudget budget,
            Duration patience,
            long retryAfterSeconds,
            BiConsumer<RoutingContext, byte[]> then) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.limit = limit;
        this.budget = budget;
        this.patience = patience;
        this.retryAfterSeconds = retryAfterSeconds;
        this.then = then;
    }

    void begin() {
        request.pause();
        request.exceptionHandler(broken -> abandon());
        request.handler(this::take);
        request.endHandler(end -> end());
        if (announced(request) > limit.bytes()) {
            refuse(BODY_TOO_LARGE, limit.tooLong());
        } else if (budget.exhausted()) {
            refuse(TOO_BUSY, TOO_BUSY.detail());
        } else if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
        if (!ended) {
            // most bodies are there already: those cost no timer
            timer = exchange.vertx().setTimer(patience.toMillis(), late -> outOfTime());
        }
    }

    private void take(Buffer chunk) {
        if (settled) {
            throwAway(chunk);
        } else if (held + chunk.length() > limit.bytes()) {
            refuse(BODY_TOO_LARGE, limit.tooLong());
        } else if (!budget.take(chunk.length())) {
            refuse(TOO_BUSY, TOO_BUSY.detail());
        } else {
            held += chunk.length();
            body = body == null ? chunk : body.appendBuffer(chunk);
        }
    }

    private void throwAway(Buffer chunk) {
        thrownAway += chunk.length();
        if (thrownAway > MOST_THROWN_AWAY) {
            request.connection().close();
        }
    }

    private void end() {
        ended = true;
        stopTimer();
        if (settled) {
            return;
        }
        settled = true;
        exchange.addEndHandler(answered -> giveBack());
        then.accept(exchange, body == null ? NOTHING : body.getBytes());
        body = null;
    }

    private void outOfTime() {
        timer = NO_TIMER;
        if (settled) {
            request.connection().close();
        } else {
            refuse(BODY_TOO_SLOW, BODY_TOO_SLOW.detail());
            request.connection().close();
        }
    }

    /** The connection broke: nobody waits for an answer. */
    private void abandon() {
        ended = true;
        stopTimer();
        if (!settled) {
            settled = true;
            body = null;
            giveBack();
        }
    }

    private void refuse(FrontProblem problem, String detail) {
        settled = true;
        body = null;
        giveBack();
        if (problem == TOO_BUSY) {
            exchange.response().putHeader("Retry-After", Long.toString(retryAfterSeconds));
        }
        problem.answer(exchange, detail);
    }

    private void giveBack() {
        budget.giveBack(held);
        held = 0;
    }

    private void stopTimer() {
        if (timer != NO_TIMER) {
            exchange.vertx().cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    /** Bytes the sender says it will send; 0 where it doesn't say. */
    static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException overLong) {
            return Long.MAX_VALUE;
        }
    }
}
