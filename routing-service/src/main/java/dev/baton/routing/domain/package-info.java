/**
 * The words all of routing shares: wrapped ids, and the rep and lead they stand for. Plain Java; knows no framework, no
 * clock and no source of randomness.
 */
package dev.baton.routing.domain;
