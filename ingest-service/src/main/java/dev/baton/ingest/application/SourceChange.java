package dev.baton.ingest.application;

/** What became of a wish to change a source. */
public sealed interface SourceChange {

    /** It is so now. */
    record Done(KeyedSource source) implements SourceChange {}

    /** None of that id is there, or not in the state the change needs. */
    record NotFound() implements SourceChange {}

    /** Another source in force has the name. */
    record NameTaken() implements SourceChange {}

    /** Somebody else changed it since it was read. */
    record Outdated(long version) implements SourceChange {}

    /** It has as many valid keys as it may have. */
    record TooManyKeys(int most) implements SourceChange {}

    /** Only sources of the kind WEBHOOK have one. */
    record IsNoWebhook() implements SourceChange {}

    /** Sources of this kind have no write keys. */
    record HasNoKeys() implements SourceChange {}
}
