/**
 * The verbs of ingest: accept calls, manage sources. Owns what is durable before what is answered, and the ports it
 * needs for that; it must not know HTTP, Kafka or SQL.
 */
package dev.baton.ingest.application;
