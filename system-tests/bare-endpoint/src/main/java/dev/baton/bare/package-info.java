/** An endpoint that does nothing but its duty to Kafka: the yardstick beside ingest, never a part of the suite. */
package dev.baton.bare;
