/** One transaction for inbox, state and outbox. Owns begin, commit and what must be woken afterwards. */
package dev.baton.kit.transaction;
