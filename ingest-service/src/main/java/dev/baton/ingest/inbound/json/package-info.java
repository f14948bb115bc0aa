/**
 * Bytes to items: reads a request body once, within bounds, and notes each item's flaws so that one bad item spoils no
 * other. Owns the limits of size and shape; it must not know what makes a call acceptable.
 */
package dev.baton.ingest.inbound.json;
