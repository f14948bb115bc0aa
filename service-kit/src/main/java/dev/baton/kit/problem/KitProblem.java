package dev.baton.kit.problem;

/** Problems that any service may answer. */
public enum KitProblem implements ProblemType {
    INVALID_PARAMETER(400, "A parameter is not valid"),
    UNKNOWN_PARAMETER(400, "A parameter is not known"),
    UNKNOWN_FIELD(400, "A field of the body is not known"),
    MALFORMED_REQUEST(400, "The request cannot be read"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INVALID_ADDRESS(400, "The address cannot be decoded"),
    INVALID_MEDIA_TYPE(400, "A media type cannot be read"),
    AMBIGUOUS_LENGTH(400, "The length of the body is ambiguous"),
    EMPTY_AUTHORIZATION(401, "The Authorization header is empty"),
    BODY_TOO_SLOW(408, "The body came too slowly"),
    INVALID_CURSOR(400, "The cursor is not valid"),
    INVALID_BODY(400, "The body is not valid"),
    CROSS_ORIGIN_REQUEST(403, "The request comes from another site"),
    NOTHING_HERE(404, "There is nothing at this address"),
    IDEMPOTENCY_KEY_TOO_LONG(400, "The Idempotency-Key is too long"),
    PARKED_MESSAGE_NOT_FOUND(404, "There is no such parked message"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
    TEMPORARILY_UNAVAILABLE(503, "The service can't do this at the moment");

    private final int status;
    private final String title;

    KitProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
