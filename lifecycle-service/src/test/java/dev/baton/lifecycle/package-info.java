/** The service as a whole: behind real Kafka and PostgreSQL, and its layers. */
package dev.baton.lifecycle;
