/**
 * Who is next in a pool, and the proof that shares stay fair: a ledger of exact numbers. Knows reps and leads by id
 * only; not why somebody was excluded, nor how movements are stored.
 */
package dev.baton.routing.domain.fairness;
