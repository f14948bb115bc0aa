package dev.baton.ingest.application.webhook;

import dev.baton.ingest.domain.webhook.SignatureScheme;
import dev.baton.ingest.domain.webhook.WebhookMapping;

/** A webhook, ready to run. */
public record Webhook(SignatureScheme signature, WebhookMapping mapping) {}
