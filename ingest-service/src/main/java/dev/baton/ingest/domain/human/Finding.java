package dev.baton.ingest.domain.human;

/**
 * One thing that speaks against a person.
 *
 * @param atMost   how sure one can still be, in percent
 * @param evidence what was seen, for people; the same words for the same thing, without figures that change
 */
public record Finding(int atMost, String evidence) {}
