package dev.baton.ingest.domain.erasure;

/**
 * Something that is kept and may speak of a person.
 *
 * @param key           where it is kept
 * @param text          all of it, in whatever form it was sent
 * @param namesSomebody whether it names whose it is by more than a device
 */
public record Kept(String key, String text, boolean namesSomebody) {}
