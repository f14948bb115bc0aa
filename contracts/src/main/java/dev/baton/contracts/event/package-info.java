/** What people did, as ingest passes it on: data of {@code baton.events} and {@code baton.events.rejected}. */
package dev.baton.contracts.event;
