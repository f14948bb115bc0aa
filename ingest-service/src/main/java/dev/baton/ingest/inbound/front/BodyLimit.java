package dev.baton.ingest.inbound.front;

/**
 * How long a body may be.
 *
 * @param bytes   as sent
 * @param tooLong what the sender of a longer one is told
 */
record BodyLimit(int bytes, String tooLong) {}
