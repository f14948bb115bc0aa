/** Messages of tools that sign what they send, and what their owners say about them. Maps and sets status, decides nothing. */
package dev.baton.ingest.inbound.webhook;
