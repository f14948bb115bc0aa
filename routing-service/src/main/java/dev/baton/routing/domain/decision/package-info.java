/**
 * Who gets a lead and why: exclusion, stickiness, rules, eligibility, pick; and the record that explains it. Knows the
 * ledger; not the SLA clock, nor how a decision is stored or told.
 */
package dev.baton.routing.domain.decision;
