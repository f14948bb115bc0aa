package dev.baton.kit.http;

import dev.baton.kit.problem.KitProblem;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;

/** Checks the head of a request for what the code behind could read in more than one way, or not at all. */
final class RequestHead {

    private RequestHead() {}

    /**
     * Why a request is refused.
     *
     * @param problem its kind
     * @param detail  what its sender does next
     */
    record Refusal(KitProblem problem, String detail) {

        static Refusal ambiguousLength() {
            return new Refusal(
                    KitProblem.AMBIGUOUS_LENGTH,
                    "Send either one Content-Length or Transfer-Encoding: chunked, over HTTP/1.1.");
        }
    }

    /** The reason to refuse the request; null for a request that can be read. */
    static Refusal refusal(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return unreadable(request.decoderResult().cause());
        }
        if (!hasPlainTransferEncoding(request)) {
            return Refusal.ambiguousLength();
        }
        String fault = RequestTarget.fault(request.uri());
        return fault == null
                ? null
                : new Refusal(KitProblem.INVALID_ADDRESS, "Correct the address of the request. " + fault);
    }

    private static Refusal unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line ->
                new Refusal(
                        KitProblem.ADDRESS_TOO_LONG,
                        "Shorten the address of the request; send long values in the body of a POST.");
            case TooLongHttpHeaderException headers ->
                new Refusal(KitProblem.HEADERS_TOO_LARGE, "Send fewer or shorter headers and cookies.");
            default ->
                new Refusal(
                        KitProblem.MALFORMED_REQUEST,
                        "Correct the request line and the headers; they are not those of HTTP/1.1.");
        };
    }

    /** None, or exactly {@code chunked}: any other value means another length to another server. */
    private static boolean hasPlainTransferEncoding(HttpRequest request) {
        List<String> encodings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return encodings.isEmpty()
                || (encodings.size() == 1
                        && encodings.getFirst().strip().equalsIgnoreCase("chunked")
                        && request.protocolVersion().equals(HttpVersion.HTTP_1_1));
    }
}
