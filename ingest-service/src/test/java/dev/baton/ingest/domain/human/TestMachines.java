package dev.baton.ingest.domain.human;

import java.util.List;
import java.util.Set;

/** Judges for tests. */
public final class TestMachines {

    /** Names of the tracking specification. */
    public static final MailEvents MAILS =
            new MailEvents(Set.of("Email Delivered"), Set.of("Email Opened"), Set.of("Email Link Clicked"));

    private TestMachines() {}

    /** Knows no user agent and no data centre. */
    public static Machines naive() {
        return of(agent -> AgentKind.UNKNOWN);
    }

    /** Knows 203.0.113.0/24 as a data centre. */
    public static Machines of(AgentKinds agents) {
        return new Machines(new Surroundings(agents, AddressRanges.of(List.of("203.0.113.0/24"))), MAILS);
    }
}
