package dev.baton.ingest.inbound.json;

/** A way to read a body into items. */
@FunctionalInterface
public interface BodyForm {

    /**
     * Reads.
     *
     * @throws UnreadableBodyException when nothing can be made of the body as a whole
     * @throws BodyTooLargeException   when it holds more than it may
     */
    ReadBody read(byte[] body) throws UnreadableBodyException, BodyTooLargeException;
}
