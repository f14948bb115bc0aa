/** Tests of webhooks' documents and of their secrets. */
package dev.baton.ingest.application.webhook;
