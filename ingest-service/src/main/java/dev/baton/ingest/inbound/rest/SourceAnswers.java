package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.SourceChange;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import java.util.Map;
import java.util.UUID;

/** What is answered where a source is not changed, and the words of its {@code ETag}. */
public final class SourceAnswers {

    private SourceAnswers() {}

    /** The source as it is now; a refusal is a problem that says what to do. */
    public static KeyedSource done(SourceChange change) {
        return switch (change) {
            case SourceChange.Done done -> done.source();
            case SourceChange.NotFound missing ->
                throw Problems.of(
                        IngestProblem.SOURCE_NOT_FOUND, "Take the id of a source in force from GET /v1/sources.");
            case SourceChange.NameTaken taken ->
                throw Problems.of(
                        IngestProblem.SOURCE_NAME_TAKEN, "Choose another name, or revoke the source that has it.");
            case SourceChange.Outdated outdated ->
                throw Problems.of(
                        IngestProblem.SOURCE_CHANGED,
                        "Somebody changed it after you read it. Read it again, then repeat your change with its ETag.",
                        Map.of("version", outdated.version()));
            case SourceChange.TooManyKeys many ->
                throw Problems.of(
                        IngestProblem.SOURCE_KEYS_TOO_MANY,
                        "It has %d valid keys already. Revoke one that is not used any more.".formatted(many.most()));
            case SourceChange.IsNoWebhook other ->
                throw Problems.of(
                        IngestProblem.SOURCE_IS_NO_WEBHOOK, "Make a source of the kind WEBHOOK for what a tool sends.");
            case SourceChange.HasNoKeys none ->
                throw Problems.of(
                        IngestProblem.SOURCE_HAS_NO_KEYS,
                        "A webhook signs what it sends: set its secret at /v1/sources/{id}/webhook.");
        };
    }

    /** The id in the path; one that is none names no source. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Problems.of(IngestProblem.SOURCE_NOT_FOUND, "Take the id of a source from GET /v1/sources.");
        }
    }

    static String etag(KeyedSource source) {
        return '"' + Long.toString(source.source().version()) + '"';
    }

    /** The version in an {@code If-Match}, null where any will do. */
    public static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw Problems.of(
                    KitProblem.INVALID_PARAMETER,
                    "Send as If-Match the ETag of the source, unchanged, or leave it out.");
        }
    }
}
