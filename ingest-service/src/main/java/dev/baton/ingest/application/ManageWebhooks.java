package dev.baton.ingest.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.ingest.application.WebhookCalls.Mapped;
import dev.baton.ingest.application.webhook.SecretBox;
import dev.baton.ingest.application.webhook.WebhookDocument;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.webhook.SigningSecret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sets up webhooks and tries them out. */
@ApplicationScoped
public class ManageWebhooks {

    private final WebhookStore store;
    private final KnownSources known;
    private final SecretBox secrets;
    private final WebhookCalls calls;
    private final ItemJudge judge;
    private final Clock clock = Clock.systemUTC();

    public ManageWebhooks(
            WebhookStore store, KnownSources known, SecretBox secrets, WebhookCalls calls, ItemJudge judge) {
        this.store = store;
        this.known = known;
        this.secrets = secrets;
        this.calls = calls;
        this.judge = judge;
    }

    /**
     * What became of it.
     *
     * @param made the secret Baton made for it, to be told this once; null where the tool's own is used, or one was there
     */
    public record Saved(SourceChange change, SigningSecret made) {}

    /**
     * A trial's result.
     *
     * @param mapped   what the message becomes
     * @param outcomes what would be told, one per call
     * @param entries  what would be written
     */
    public record Trial(Mapped mapped, List<Outcome> outcomes, List<EventLog.Entry> entries) {}

    /** Whether secrets can be kept at all. */
    public boolean usable() {
        return secrets.usable();
    }

    /** The webhook of a source. */
    public Uni<Optional<StoredWebhook>> find(UUID sourceId) {
        return store.find(sourceId);
    }

    /**
     * Sets up the webhook of a source.
     *
     * @param document its document; throws where it is none
     * @param secret   the tool's secret; null keeps the one there is, or makes one where there is none
     */
    public Uni<Saved> save(UUID sourceId, ObjectNode document, SigningSecret secret, String by) {
        WebhookDocument.read(document);
        return store.find(sourceId).chain(before -> {
            SigningSecret made = secret == null && before.isEmpty() ? secrets.newSecret() : null;
            SigningSecret kept = made != null ? made : secret;
            StoredWebhook wanted = new StoredWebhook(
                    sourceId, document.toString(), kept == null ? null : secrets.seal(sourceId, kept));
            return store.put(wanted, by, clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .call(known::refresh)
                    .map(change -> new Saved(change, made));
        });
    }

    /** What a message would become; writes nothing, by the same code as a delivery. */
    public Trial attempt(Source source, JsonNode document, WebhookMessage message) {
        Mapped mapped = calls.map(source, WebhookDocument.read(document), message);
        Judgement judgement = new Judgement(mapped.calls().size());
        if (mapped.submission() != null) {
            for (int i = 0; i < mapped.submission().items().size(); i++) {
                int index = i;
                judge.judge(
                        mapped.submission().items().get(i),
                        mapped.submission().reception(),
                        () -> mapped.submission().textOf().apply(index),
                        judgement);
            }
        }
        return new Trial(mapped, judgement.outcomes(), judgement.entries());
    }
}
