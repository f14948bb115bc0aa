/** Tests of webhooks as they come in and are set up. */
package dev.baton.ingest.inbound.webhook;
