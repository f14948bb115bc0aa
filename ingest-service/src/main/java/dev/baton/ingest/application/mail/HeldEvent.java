package dev.baton.ingest.application.mail;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.human.MailActivity;

/**
 * An accepted event that waits to be judged.
 *
 * @param activity      what it tells of a mail
 * @param event         the event
 * @param json          the event as it came, with fields this version does not know
 * @param correlationId of the request that brought it
 * @param traceparent   its trace, may be null
 */
public record HeldEvent(
        MailActivity activity, AcceptedEvent event, String json, String correlationId, String traceparent) {}
