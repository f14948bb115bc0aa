/** What may be set where. */
package dev.baton.ingest.config;
