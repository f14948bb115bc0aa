/** What the clock makes due, as calls of use cases. */
package dev.baton.ingest.inbound.timer;
