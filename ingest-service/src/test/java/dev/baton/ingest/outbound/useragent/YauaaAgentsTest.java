package dev.baton.ingest.outbound.useragent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.human.AgentKind;
import dev.baton.ingest.domain.human.CrawlerNamesTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class YauaaAgentsTest {

    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";
    private static final String HIDDEN_CRAWLER = "Mozilla/5.0 (compatible; Foo/1.0; crawling@example.com)";
    private static final String ATTACK = "<script>alert(1)</script>";

    private YauaaAgents agents = new YauaaAgents(IngestSettings.defaults());

    @AfterEach
    void close() {
        agents.close();
    }

    @Test
    void learnsWhatUserAgentsAre() {
        // When: nobody waits for the loading, so the verdicts come a little later
        agents.learn(List.of(CHROME, HIDDEN_CRAWLER, ATTACK)).await().atMost(Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(60)).until(() -> agents.knows(ATTACK));
        agents.learn(List.of("okhttp/4.12.0")).await().atMost(Duration.ofSeconds(5));

        // Then
        assertThat(agents.of(CHROME)).isEqualTo(AgentKind.CLIENT);
        assertThat(agents.of(HIDDEN_CRAWLER)).isEqualTo(AgentKind.ROBOT);
        assertThat(agents.of(ATTACK)).isEqualTo(AgentKind.ATTACK);
        assertThat(agents.of("never met")).isEqualTo(AgentKind.UNKNOWN);
        assertThat(agents.knows("okhttp/4.12.0")).isTrue();
    }

    @Test
    void namesThatOnlyHoldTheLettersOfACrawlerAreNoRobots() {
        // When
        learned(CrawlerNamesTest.PEOPLE);

        // Then
        assertThat(CrawlerNamesTest.PEOPLE)
                .allSatisfy(agent -> assertThat(agents.of(agent)).isEqualTo(AgentKind.CLIENT));
    }

    @Test
    void crawlersAreRobots() {
        // When
        learned(CrawlerNamesTest.CRAWLERS);

        // Then
        assertThat(CrawlerNamesTest.CRAWLERS)
                .allSatisfy(agent -> assertThat(agents.of(agent)).isEqualTo(AgentKind.ROBOT));
    }

    private void learned(List<String> userAgents) {
        agents.learn(userAgents).await().atMost(Duration.ofSeconds(60));
        await().atMost(Duration.ofSeconds(60)).until(() -> agents.knows(userAgents.getLast()));
    }

    @Test
    void switchedOffThereIsNothingToLearn() {
        // Given
        agents = new YauaaAgents(IngestSettings.of(Map.of("baton.ingest.machines.user-agents.enabled", "false")));

        // Then
        assertThat(agents.knows(CHROME)).isTrue();
        assertThat(agents.of(CHROME)).isEqualTo(AgentKind.UNKNOWN);
    }
}
