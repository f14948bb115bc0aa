/** Messages that leave exactly when their cause is committed: written with the state, relayed to Kafka in order per key. */
package dev.baton.kit.outbox;
