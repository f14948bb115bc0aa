/** Messages that can't be sent: kept in the sender's database with the reason, listed, replayed and discarded. */
package dev.baton.kit.parking;
