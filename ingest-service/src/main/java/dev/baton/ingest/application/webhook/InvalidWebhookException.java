package dev.baton.ingest.application.webhook;

import java.util.List;

/** A document that is no webhook. */
public final class InvalidWebhookException extends RuntimeException {

    private final List<Flaw> flaws;

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer into the document
     * @param detail  what to send instead
     */
    public record Flaw(String pointer, String detail) {}

    public InvalidWebhookException(List<Flaw> flaws) {
        super(flaws.getFirst().detail());
        this.flaws = List.copyOf(flaws);
    }

    /** All that is wrong, at least one. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
