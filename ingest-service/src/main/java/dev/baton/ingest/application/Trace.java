package dev.baton.ingest.application;

/**
 * What ties the records of one request together.
 *
 * @param correlationId id of the request or of its distributed trace
 * @param traceparent   W3C trace context as it came, null where none did
 */
public record Trace(String correlationId, String traceparent) {}
