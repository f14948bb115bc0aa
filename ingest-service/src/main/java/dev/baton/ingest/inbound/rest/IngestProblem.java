package dev.baton.ingest.inbound.rest;

import dev.baton.kit.problem.ProblemType;

/** The problems ingest answers for a request as a whole, by status; items and rows have codes of their own. */
public enum IngestProblem implements ProblemType {
    UNREADABLE_BODY(400, "The body cannot be read"),
    SOURCE_NOT_NAMED(400, "The request does not name its source"),
    SOURCE_UNKNOWN(400, "There is no such source"),
    SOURCE_NAME_INVALID(400, "The source's name is not valid"),
    SOURCE_SETTINGS_INVALID(400, "The source's settings are not valid"),
    WEBHOOK_INVALID(400, "The webhook is not valid"),
    TRACKING_PLAN_KEY_INVALID(400, "The key is not one of a plan"),
    REJECTION_FILTER_INVALID(400, "The filter is not valid"),
    REJECTION_FILTER_EMPTY(400, "The filter leaves nothing out"),
    MENDED_ITEM_MISSING(400, "There is no mended item"),
    IMPORT_INVALID(400, "The import is not valid"),
    IMPORT_MAPPING_INVALID(400, "The mapping is not valid"),
    UPLOAD_OFFSET_MISSING(400, "The piece does not say where it begins"),
    UPLOAD_CHECKSUM_DIFFERS(400, "The piece arrived damaged"),
    WEBHOOK_SIGNATURE_INVALID(401, "The message is not signed for this webhook"),
    WRITE_KEY_MISSING(401, "The request has no write key"),
    WRITE_KEY_UNKNOWN(401, "The write key is not known"),
    NOT_AN_INTEGRATOR(403, "The token may not send events"),
    ORIGIN_NOT_ALLOWED(403, "Pages of this origin may not send through the source"),
    IMPORT_NOT_ALLOWED(403, "The source may not send history"),
    SOURCE_NOT_FOUND(404, "There is no such source in force"),
    EVENT_NOT_FOUND(404, "There is no such event any more"),
    WEBHOOK_NOT_FOUND(404, "The source has no webhook yet"),
    TRACKING_PLAN_NOT_FOUND(404, "There is no such plan"),
    TRACKING_PLAN_TRIAL_NOT_FOUND(404, "There is no such trial"),
    REJECTION_NOT_FOUND(404, "There is no such item in the quarantine"),
    REPLAY_NOT_FOUND(404, "There is no such replay"),
    IMPORT_NOT_FOUND(404, "There is no such import"),
    SOURCE_NAME_TAKEN(409, "The source's name is taken"),
    SOURCE_KEYS_TOO_MANY(409, "The source has too many valid keys"),
    SOURCE_HAS_NO_KEYS(409, "Sources of this kind have no write keys"),
    SOURCE_IS_NO_WEBHOOK(409, "The source is no webhook"),
    WEBHOOK_SECRETS_OFF(409, "The service keeps no signing secrets"),
    REJECTION_DISCARDED(409, "The item is discarded"),
    UPLOAD_OFFSET_DIFFERS(409, "The piece does not begin where the content ends"),
    IMPORT_STATE_CONFLICT(409, "The import's state does not allow it"),
    SOURCE_CHANGED(412, "The source was changed in the meantime"),
    TRACKING_PLAN_CHANGED(412, "The draft was changed meanwhile"),
    IMPORT_VERSION_CONFLICT(412, "The import was changed by somebody else"),
    BODY_TOO_LARGE(413, "The body is too large"),
    IMPORT_TOO_LARGE(413, "The file is too large"),
    UPLOAD_TOO_LONG(413, "The piece is longer than what is missing"),
    CONTENT_TYPE_UNSUPPORTED(415, "The content type is not supported"),
    CONTENT_ENCODING_UNSUPPORTED(415, "The content encoding is not supported"),
    TRACKING_PLAN_INVALID(422, "The document is no tracking plan"),
    TRACKING_PLAN_REVISION_MISSING(428, "The revision is not named"),
    TOO_MANY_EVENTS(429, "The source sends more than it may"),
    TRACKING_PLAN_TRIALS_BUSY(429, "Too many trials are running"),
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
