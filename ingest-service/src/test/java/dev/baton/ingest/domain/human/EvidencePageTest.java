package dev.baton.ingest.domain.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for marketers lists every piece of evidence, with the confidence it leaves. */
class EvidencePageTest {

    private static final Map<String, Object> MACHINE = Map.of(
            "webdriver",
            true,
            "screen",
            Map.of("width", 0, "height", 0),
            "locale",
            "",
            "requestMethod",
            "HEAD",
            "honeypot",
            true,
            "prefetch",
            true,
            "pixel",
            true);

    @Test
    void everyEvidenceStandsOnThePage() throws IOException {
        // Given
        String page = Files.readString(Path.of(System.getProperty("baton.root"), "docs/machines-and-people.md"));
        List<Finding> findings = Stream.concat(ofEvents(), ofBursts()).toList();

        // Then
        assertThat(findings).hasSizeGreaterThanOrEqualTo(BurstRule.values().length + 12);
        assertThat(findings).allSatisfy(finding -> assertThat(page)
                .containsPattern("\\| `" + finding.evidence() + "` \\| " + finding.atMost() + " \\|"));
    }

    private static Stream<Finding> ofBursts() {
        return Arrays.stream(BurstRule.values()).map(BurstRule::finding);
    }

    /** The two that name what they saw are left to the tests of their rules. */
    private static Stream<Finding> ofEvents() {
        Sighting sighting = new Sighting(MailAct.CLICK, "Strange/1.0", "203.0.113.7", MACHINE, Map.of(), Instant.EPOCH);
        Sighting proxied = new Sighting(null, "YahooMailProxy", null, MACHINE, Map.of(), Instant.EPOCH);
        Sighting nameless = new Sighting(null, null, null, MACHINE, Map.of(), Instant.EPOCH);
        return Stream.of(AgentKind.ROBOT, AgentKind.ATTACK)
                .map(kind -> new Surroundings(agent -> kind, AddressRanges.of(List.of("203.0.113.0/24"))))
                .flatMap(known -> Stream.of(sighting, proxied, nameless)
                        .flatMap(seen -> Arrays.stream(ClientRule.values()).map(rule -> rule.against(seen, known)))
                        .filter(finding -> finding != null));
    }
}
