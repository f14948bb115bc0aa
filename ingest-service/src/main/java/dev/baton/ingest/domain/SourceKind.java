package dev.baton.ingest.domain;

/** What sends through a source, and with that what its key may do; fixed for the life of the source. */
public enum SourceKind {
    /** Pages and apps: everybody can read the key there, so it can do no more than add behaviour and traits. */
    BROWSER,
    /** Own servers that keep the key to themselves: outcomes and imports too. */
    SERVER,
    /** A tool that signs what it sends; it has a signing secret in place of a write key. */
    WEBHOOK;

    /** Whether it may say that a lead was won or lost, and that two user ids are one person. */
    public boolean maySendOutcomes() {
        return this != BROWSER;
    }

    /** Whether it may import history. */
    public boolean mayImport() {
        return this == SERVER;
    }

    /** Whether it writes with a write key. */
    public boolean hasWriteKey() {
        return this != WEBHOOK;
    }
}
