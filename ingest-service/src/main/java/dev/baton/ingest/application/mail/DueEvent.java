package dev.baton.ingest.application.mail;

import dev.baton.ingest.domain.human.MailActivity;

/**
 * A held event whose time has come.
 *
 * @param activity      what it tells of a mail
 * @param json          the event as it came
 * @param correlationId of the request that brought it
 * @param traceparent   its trace, may be null
 */
public record DueEvent(MailActivity activity, String json, String correlationId, String traceparent) {}
