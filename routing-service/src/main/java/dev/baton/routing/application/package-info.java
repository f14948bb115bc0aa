/**
 * One class per verb of routing. Owns the transactions and the order of locks (lead, then pool); decides nothing that the
 * domain can decide, and knows its stores and channels as ports only.
 */
package dev.baton.routing.application;
