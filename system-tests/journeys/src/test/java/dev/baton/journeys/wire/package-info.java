/** What the suite says to others: who may ask, and in which form it answers and writes. */
package dev.baton.journeys.wire;
