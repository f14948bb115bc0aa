package dev.baton.scoring.application;

import dev.baton.kit.consume.RetriableFault;

/**
 * Another transaction met the same new person at the same moment and was first. The whole transaction starts over and finds
 * it; after some attempts the fault is reported as one that passes.
 */
public final class IdentityRacedException extends RuntimeException implements RetriableFault {

    private static final long serialVersionUID = 1L;

    public IdentityRacedException() {
        super("another batch was first to write an identifier");
    }
}
