package dev.baton.ingest.application;

import dev.baton.ingest.domain.human.AgentKinds;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Knows what user agents are, and learns of those it has not met. */
public interface UserAgents extends AgentKinds {

    /** Whether learning would tell nothing more. */
    boolean knows(String userAgent);

    /** Completes when the user agents are classified, or when that would take too long; never fails. */
    Uni<Void> learn(Collection<String> userAgents);
}
