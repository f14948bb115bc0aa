package dev.baton.scoring.application;

/**
 * A version that somebody wants to change.
 *
 * @param key      of the model
 * @param version  its number
 * @param revision as the caller saw it last, null where any will do
 */
public record VersionRef(String key, int version, Integer revision) {}
