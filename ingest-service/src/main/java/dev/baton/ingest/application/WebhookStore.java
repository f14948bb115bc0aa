package dev.baton.ingest.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where webhooks are kept. Every change is told to all replicas when it is committed. */
public interface WebhookStore {

    /** The webhook of a source. */
    Uni<Optional<StoredWebhook>> find(UUID sourceId);

    /** Keeps it in place of the one before; a webhook without a sealed secret keeps the secret that is there. */
    Uni<SourceChange> put(StoredWebhook webhook, String by, Instant at);
}
