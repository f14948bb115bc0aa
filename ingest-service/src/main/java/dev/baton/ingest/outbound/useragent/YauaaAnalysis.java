package dev.baton.ingest.outbound.useragent;

import dev.baton.ingest.domain.human.AgentKind;
import java.util.Set;
import java.util.function.Function;
import nl.basjes.parse.useragent.UserAgent;
import nl.basjes.parse.useragent.UserAgentAnalyzer;

/** The one place that knows the library: two of its fields, without its own cache (it would hold every field). */
final class YauaaAnalysis {

    private static final Set<String> ROBOTS = Set.of("Robot", "Robot Mobile", "Robot Imitator", "Spy");
    private static final Set<String> ATTACKS = Set.of("Hacker");

    private YauaaAnalysis() {}

    /** Loads the library's rules: seconds, and some 110 MiB. */
    static Function<String, AgentKind> load() {
        UserAgentAnalyzer analyser = UserAgentAnalyzer.newBuilder()
                .withField(UserAgent.AGENT_CLASS)
                .withField(UserAgent.DEVICE_CLASS)
                .hideMatcherLoadStats()
                .withoutCache()
                .dropTests()
                .immediateInitialization()
                .build();
        return userAgent -> kind(analyser.parse(userAgent));
    }

    private static AgentKind kind(UserAgent parsed) {
        String agent = parsed.getValue(UserAgent.AGENT_CLASS);
        String device = parsed.getValue(UserAgent.DEVICE_CLASS);
        if (ATTACKS.contains(agent) || ATTACKS.contains(device)) {
            return AgentKind.ATTACK;
        }
        return ROBOTS.contains(agent) || ROBOTS.contains(device) ? AgentKind.ROBOT : AgentKind.CLIENT;
    }
}
