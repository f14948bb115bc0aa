package dev.baton.ingest.domain.human;

/** What happens to a mail. */
public enum MailAct {
    DELIVERY,
    OPEN,
    CLICK
}
