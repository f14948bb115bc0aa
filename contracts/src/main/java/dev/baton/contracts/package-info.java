/**
 * What the services say to each other: topic names, CloudEvent types and headers, and the records of the data.
 * Owns words only; it must not know how anybody produces or consumes them.
 */
package dev.baton.contracts;
