/**
 * Who is ready, as plain functions: {@code score(profile, events, model, as-of)} and who an event belongs to. Knows no
 * framework, no clock and no store; time and ids are arguments.
 */
package dev.baton.scoring.domain;
