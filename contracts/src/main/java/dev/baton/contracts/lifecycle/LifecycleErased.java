package dev.baton.contracts.lifecycle;

import java.time.Instant;

/**
 * What lifecycle kept of an erased lead is deleted; the last it says about that lead; data of
 * {@code dev.baton.lifecycle.erased.v1}.
 *
 * @param leadId whose data
 * @param at     when it was asked
 */
public record LifecycleErased(String leadId, Instant at) {}
