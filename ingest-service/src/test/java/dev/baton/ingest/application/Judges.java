package dev.baton.ingest.application;

import dev.baton.ingest.application.seen.FakeSeenStore;
import dev.baton.ingest.application.seen.SeenMessages;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.human.AgentKind;
import dev.baton.ingest.domain.human.TestMachines;
import dev.baton.ingest.domain.plan.TrackingPlan;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** The judge of items as the service has it, but for the user agents: no test waits for the analyser's loading. */
public final class Judges {

    private Judges() {}

    /** Judges by the settings. */
    public static ItemJudge of(RecentMessages recent, IngestConfig settings) {
        return new ItemJudge(
                recent,
                new UnnamedMessages(settings),
                TestMachines.naive(),
                source -> TrackingPlan.OPEN,
                settings,
                IngestSettings.imports());
    }

    /** Has seen nothing. */
    public static SeenMessages nothingSeen(IngestConfig settings) {
        return new SeenMessages(new FakeSeenStore(), settings);
    }

    /** Knows nothing and has nothing to learn. */
    public static UserAgents noAgents() {
        return agents(true);
    }

    /** Has every agent to learn, and knows nothing of it afterwards. */
    static UserAgents newAgents() {
        return agents(false);
    }

    private static UserAgents agents(boolean known) {
        return new UserAgents() {
            @Override
            public AgentKind of(String userAgent) {
                return AgentKind.UNKNOWN;
            }

            @Override
            public boolean knows(String userAgent) {
                return known;
            }

            @Override
            public Uni<Void> learn(Collection<String> userAgents) {
                return Uni.createFrom().voidItem();
            }
        };
    }
}
