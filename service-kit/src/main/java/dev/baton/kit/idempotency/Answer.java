package dev.baton.kit.idempotency;

/**
 * What a write answered.
 *
 * @param status HTTP status
 * @param body   JSON text
 */
public record Answer(int status, String body) {}
