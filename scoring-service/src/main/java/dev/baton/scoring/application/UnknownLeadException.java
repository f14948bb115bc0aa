package dev.baton.scoring.application;

import java.util.UUID;

/** There is no such lead. */
public final class UnknownLeadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID lead;

    public UnknownLeadException(UUID lead) {
        super("no lead " + lead);
        this.lead = lead;
    }

    /** The id that was asked for. */
    public UUID lead() {
        return lead;
    }
}
