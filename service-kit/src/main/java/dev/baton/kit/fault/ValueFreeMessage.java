package dev.baton.kit.fault;

/** Marks an exception whose message is a constant text or names only fields and types, never a value that was sent. */
public interface ValueFreeMessage {}
