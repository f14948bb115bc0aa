package dev.baton.routing.application.view;

import java.time.Instant;

/**
 * One thing that happened to an assignment.
 *
 * @param what  {@code ASSIGNED}, {@code ACKNOWLEDGED}, {@code ACCEPTED}, {@code REJECTED}, {@code EXPIRED}, {@code WARNED},
 *              {@code BREACHED}, {@code SLA_MET}, {@code MERGED}
 * @param actor user name, or {@code routing}
 * @param detail reason, percent or cause, may be null
 * @param at    when
 */
public record HistoryLine(String what, String actor, String detail, Instant at) {}
