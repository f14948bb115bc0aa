package dev.baton.kit.parking;

import java.time.Instant;

/**
 * A message that was refused, without its content.
 *
 * @param id        names it in this service
 * @param topic     where it was to go
 * @param key       record key, null where it has none
 * @param messageId CloudEvents id, null where it has none
 * @param type      CloudEvents type, null where it has none
 * @param bytes     length of the content
 * @param refusal   stable code of the reason
 * @param detail    the reason in words, with what to do
 * @param attempts  how often it was refused
 * @param parkedAt  when it was refused first
 */
public record ParkedMessage(
        long id,
        String topic,
        String key,
        String messageId,
        String type,
        long bytes,
        String refusal,
        String detail,
        int attempts,
        Instant parkedAt) {}
