package dev.baton.ingest.application;

import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.RunningWebhooks.Running;
import dev.baton.ingest.application.WebhookCalls.Mapped;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Takes a tool's message: whoever did not sign it leaves nothing behind; what is signed is durable when this completes, as
 * the calls it became or, where it can't be mapped, in the quarantine.
 */
@Singleton
public class TakeWebhook {

    private final RunningWebhooks webhooks;
    private final WebhookCalls calls;
    private final AcceptCalls accept;
    private final EventLog log;
    private final SourceLimits limits;

    public TakeWebhook(
            RunningWebhooks webhooks, WebhookCalls calls, AcceptCalls accept, EventLog log, SourceLimits limits) {
        this.limits = limits;
        this.webhooks = webhooks;
        this.calls = calls;
        this.accept = accept;
        this.log = log;
    }

    /** The webhook that a body is signed for; empty for a wrong signature as for a webhook that isn't there. */
    public Optional<Running> signed(UUID sourceId, byte[] body, UnaryOperator<String> header, Instant now) {
        return webhooks.of(sourceId).filter(running -> running.secret()
                .signed(body, header, running.webhook().signature(), now));
    }

    /** Makes a signed message durable and tells what became of it; no outcome at all where the mapping leaves it out. */
    public Uni<List<Outcome>> take(Running running, WebhookMessage message) {
        Mapped mapped = calls.map(running.source(), running.webhook(), message);
        limits.take(running.source(), Math.max(1, mapped.calls().size()));
        if (mapped.unmapped() != null) {
            Entry entry = RejectedItems.entry(
                    mapped.unmapped(), WebhookCalls.reception(running.source(), message), message.text());
            return log.append(List.of(entry), message.trace())
                    .replaceWith(List.of(new Outcome.Refused(mapped.unmapped())));
        }
        return mapped.calls().isEmpty() ? Uni.createFrom().item(List.of()) : accept.accept(mapped.submission());
    }
}
