package dev.baton.ingest.domain.human;

/** Knows what user agents are. */
@FunctionalInterface
public interface AgentKinds {

    /** The kind of a user agent as far as it is known now; never waits. */
    AgentKind of(String userAgent);
}
