/**
 * Machines are not people: what speaks against a person having done something, as ordered lists of named rules. Marks
 * with a confidence and its evidence; it drops nothing and knows nothing of scores.
 */
package dev.baton.ingest.domain.human;
