package dev.baton.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One thing a lead did, or that was learned about a lead; data of {@code dev.baton.event.accepted.v1}.
 *
 * <p>The CloudEvents {@code id} is derived from source and message id alone, so that a repeated message carries the
 * same id for ever and every reader can tell it is a repetition.
 *
 * @param messageId       the sender's id of the message
 * @param sourceId        the source (write key) it came through
 * @param kind            which call of the tracking API ({@code identify, track, page, screen, group, alias}), or
 *                        {@code outcome}: what came of the lead, learned from an import or a CRM
 * @param name            the event's name; for {@code page} and {@code screen} calls the page's or screen's name, may be null;
 *                        {@code won} or {@code lost} for {@code outcome}, with {@code properties} {@code reason},
 *                        {@code amount}, {@code currency} where known; null for {@code identify}, {@code group} and {@code alias}
 * @param anonymousId     id of the device, may be null
 * @param userId          id of the person at the sender, may be null
 * @param previousId      for {@code alias}: the id the person had before, else null
 * @param groupId         for {@code group}: the company's id at the sender, else null
 * @param traits          what is known of the person (or company), never null
 * @param properties      what is known of the event, never null
 * @param context         the sender's context (campaign, page, locale, user agent …), never null
 * @param happenedAt      when it happened, corrected for the sender's clock, never after {@code receivedAt}
 * @param receivedAt      when ingest received it
 * @param humanConfidence 0 (certainly a machine) to 100 (nothing speaks against a person)
 * @param humanEvidence   why the confidence is below 100, empty when it is not
 */
public record AcceptedEvent(
        String messageId,
        String sourceId,
        String kind,
        String name,
        String anonymousId,
        String userId,
        String previousId,
        String groupId,
        Map<String, Object> traits,
        Map<String, Object> properties,
        Map<String, Object> context,
        Instant happenedAt,
        Instant receivedAt,
        int humanConfidence,
        List<String> humanEvidence) {

    /** Most characters of an identifier: a part of it would be another one, so a longer one makes the event unreadable. */
    public static final int LONGEST_ID = 255;

    /** Most characters of a name. */
    public static final int LONGEST_NAME = 200;

    public AcceptedEvent {
        requireAtMost(LONGEST_ID, "messageId", messageId);
        requireAtMost(LONGEST_ID, "sourceId", sourceId);
        requireAtMost(LONGEST_NAME, "name", name);
        requireAtMost(LONGEST_ID, "anonymousId", anonymousId);
        requireAtMost(LONGEST_ID, "userId", userId);
        requireAtMost(LONGEST_ID, "previousId", previousId);
        requireAtMost(LONGEST_ID, "groupId", groupId);
    }

    private static void requireAtMost(int most, String field, String text) {
        if (text != null && text.length() > most) {
            throw new IllegalArgumentException(
                    "%s has %d characters, more than %d".formatted(field, text.length(), most));
        }
    }
}
