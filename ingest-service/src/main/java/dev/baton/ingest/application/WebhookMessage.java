package dev.baton.ingest.application;

import dev.baton.ingest.domain.RawItem;
import java.time.Instant;
import java.util.Map;

/**
 * What a tool sent, once it is known that it did.
 *
 * @param payload    the body as plain values, with its flaw where it has one
 * @param text       the body as it was sent, for the quarantine
 * @param bodyHash   its SHA-256, hexadecimal
 * @param headers    by lower-case name
 * @param receivedAt when it came
 * @param trace      the request's trace
 */
public record WebhookMessage(
        RawItem payload, String text, String bodyHash, Map<String, String> headers, Instant receivedAt, Trace trace) {}
