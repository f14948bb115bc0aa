/** What an operator can set. */
package dev.baton.ingest.config;
