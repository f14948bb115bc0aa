package dev.baton.ingest.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.webhook.InvalidWebhookException;
import dev.baton.ingest.application.webhook.SecretBox;
import dev.baton.ingest.application.webhook.Webhook;
import dev.baton.ingest.application.webhook.WebhookDocument;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.webhook.SigningSecret;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The webhooks in force, compiled once and again when they were changed. */
@Singleton
public class RunningWebhooks {

    private static final Logger LOG = Logger.getLogger(RunningWebhooks.class);

    /** A webhook that can be run: its source, its document compiled, its secret opened. */
    public record Running(StoredWebhook stored, Source source, Webhook webhook, SigningSecret secret) {}

    private final KnownSources known;
    private final SecretBox secrets;
    private final ObjectMapper json;
    private final Map<UUID, Running> compiled = new ConcurrentHashMap<>();

    public RunningWebhooks(KnownSources known, SecretBox secrets, ObjectMapper json) {
        this.known = known;
        this.secrets = secrets;
        this.json = json;
    }

    /** The webhook of a source in force; empty where it has none that can be run. */
    public Optional<Running> of(UUID sourceId) {
        Optional<Source> source = known.byId(sourceId);
        Optional<StoredWebhook> stored = known.webhook(sourceId);
        if (source.isEmpty() || stored.isEmpty()) {
            return Optional.empty();
        }
        Running running = compiled.get(sourceId);
        boolean same = running != null
                && running.stored().equals(stored.get())
                && running.source().equals(source.get());
        return same ? Optional.of(running) : compile(source.get(), stored.get());
    }

    private Optional<Running> compile(Source source, StoredWebhook stored) {
        try {
            Webhook webhook = WebhookDocument.read(json.readTree(stored.document()));
            Optional<Running> running = secrets.open(source.id(), stored.sealedSecret())
                    .map(secret -> new Running(stored, source, webhook, secret));
            if (running.isEmpty()) {
                LOG.errorf("event=webhook-secret-unusable source=%s", source.id());
            }
            running.ifPresent(fresh -> compiled.put(source.id(), fresh));
            return running;
        } catch (JsonProcessingException | InvalidWebhookException e) {
            LOG.errorf(e, "event=webhook-unusable source=%s", source.id());
            return Optional.empty();
        }
    }
}
