package dev.baton.scoring.domain;

import java.time.Instant;

/**
 * The last judgement of a lead.
 *
 * @param by {@code key@version} of the model
 * @param at when
 */
public record Judged(String by, Instant at) {}
