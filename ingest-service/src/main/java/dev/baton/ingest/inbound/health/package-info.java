/** Whether this replica can take events. */
package dev.baton.ingest.inbound.health;
