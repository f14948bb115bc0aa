package dev.baton.ingest.application;

import java.time.Instant;

/**
 * Who did what to a source.
 *
 * @param at     when
 * @param by     user name
 * @param what   MADE, CHANGED, KEY_MADE, KEY_REVOKED, REVOKED, RESTORED
 * @param detail which settings, or the last characters of the key; null for none
 */
public record AuditEntry(Instant at, String by, String what, String detail) {}
