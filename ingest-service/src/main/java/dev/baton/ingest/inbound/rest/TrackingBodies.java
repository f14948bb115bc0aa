package dev.baton.ingest.inbound.rest;

import dev.baton.kit.text.TextLimits;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The bodies of the tracking API as OpenAPI describes them. The calls are read by {@code BodyReader}, which keeps fields that are not named
 * here; an item with a longer text is rejected with a code, the others of its request are not affected.
 */
final class TrackingBodies {

    /** Items of one batch. */
    static final int LARGEST_BATCH = 2_500;

    private static final int LONGEST_NAME = 200;

    private TrackingBodies() {}

    /** One call; at most 32 KiB. */
    @Schema(
            name = "TrackingCall",
            description = "One call of at most 32 KiB. Fields that are not listed are kept; writeKey names the source.")
    record Call(
            @Size(max = TextLimits.CODE) String type,
            @Size(max = TextLimits.IDENTIFIER) String messageId,
            @Size(max = TextLimits.IDENTIFIER) String userId,
            @Size(max = TextLimits.IDENTIFIER) String anonymousId,
            @Size(max = TextLimits.IDENTIFIER) String previousId,
            @Size(max = TextLimits.IDENTIFIER) String groupId,
            @Size(max = LONGEST_NAME) String event,
            @Size(max = LONGEST_NAME) String name,
            @Schema(implementation = Object.class) Object traits,
            @Schema(implementation = Object.class) Object properties,
            @Schema(implementation = Object.class) Object context,
            Instant timestamp,
            Instant originalTimestamp,
            Instant sentAt) {}

    /** Calls of several kinds; at most 500 KiB. */
    @Schema(
            name = "TrackingBatch",
            description =
                    "Up to 2,500 calls, each with its type, 500 KiB together. The context holds for all of them; writeKey names the source.")
    record Batch(
            @Size(max = LARGEST_BATCH) List<Call> batch,
            @Schema(implementation = Object.class) Object context,
            Instant sentAt) {}
}
