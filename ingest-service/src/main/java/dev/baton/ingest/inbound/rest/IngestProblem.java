package dev.baton.ingest.inbound.rest;

import dev.baton.kit.problem.ProblemType;

/** The problems ingest answers for a request as a whole; items have their own codes. */
public enum IngestProblem implements ProblemType {
    UNREADABLE_BODY(400, "The body cannot be read"),
    SOURCE_NOT_NAMED(400, "The request does not name its source"),
    SOURCE_UNKNOWN(400, "There is no such source"),
    SOURCE_NAME_INVALID(400, "The source's name is not valid"),
    SOURCE_SETTINGS_INVALID(400, "The source's settings are not valid"),
    WEBHOOK_INVALID(400, "The webhook is not valid"),
    WEBHOOK_SIGNATURE_INVALID(401, "The message is not signed for this webhook"),
    WRITE_KEY_MISSING(401, "The request has no write key"),
    WRITE_KEY_UNKNOWN(401, "The write key is not known"),
    NOT_AN_INTEGRATOR(403, "The token may not send events"),
    ORIGIN_NOT_ALLOWED(403, "Pages of this origin may not send through the source"),
    IMPORT_NOT_ALLOWED(403, "The source may not send history"),
    SOURCE_NOT_FOUND(404, "There is no such source in force"),
    EVENT_NOT_FOUND(404, "There is no such event any more"),
    WEBHOOK_NOT_FOUND(404, "The source has no webhook yet"),
    SOURCE_NAME_TAKEN(409, "The source's name is taken"),
    SOURCE_KEYS_TOO_MANY(409, "The source has too many valid keys"),
    SOURCE_HAS_NO_KEYS(409, "Sources of this kind have no write keys"),
    SOURCE_IS_NO_WEBHOOK(409, "The source is no webhook"),
    WEBHOOK_SECRETS_OFF(409, "The service keeps no signing secrets"),
    SOURCE_CHANGED(412, "The source was changed in the meantime"),
    BODY_TOO_LARGE(413, "The body is too large"),
    CONTENT_TYPE_UNSUPPORTED(415, "The content type is not supported"),
    CONTENT_ENCODING_UNSUPPORTED(415, "The content encoding is not supported"),
    TOO_MANY_EVENTS(429, "The source sends more than it may"),
    TOO_BUSY(503, "The service holds as many requests as it can"),
    EVENT_LOG_UNAVAILABLE(503, "The events could not be made durable"),
    SOURCES_UNAVAILABLE(503, "The sources are not known yet");

    private final int status;
    private final String title;

    IngestProblem(int status, String title) {
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
