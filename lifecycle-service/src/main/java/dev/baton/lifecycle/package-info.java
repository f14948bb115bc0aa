/**
 * Lifecycle: knows where each lead stands and is the only one that moves it. Scores and what sales decides come in,
 * one transition engine judges every wish to move, and each move or refusal goes out with its cause.
 *
 * <p>{@code baton.scores, baton.assignments, HTTP → inbound → application (one transaction a batch) → domain
 * (engine) → outbound.persistence → baton.lifecycle}
 */
package dev.baton.lifecycle;
