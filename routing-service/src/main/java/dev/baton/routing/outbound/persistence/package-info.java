/**
 * The tables of routing. Hot paths are set-based SQL on the transaction's connection; reps, who change seldom, are entities.
 * Nothing here decides.
 */
package dev.baton.routing.outbound.persistence;
