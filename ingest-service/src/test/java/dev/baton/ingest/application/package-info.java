/** The verbs without a server: durable first, then remembered, then answered. */
package dev.baton.ingest.application;
