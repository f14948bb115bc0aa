package dev.baton.routing.inbound.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final String PREFIX = "mp.messaging.incoming.";
    private final Properties settings = read();

    @Test
    void everyChannelSaysWhoReadsItAndWhatHappensOnAFault() {
        assertThat(channels())
                .containsExactlyInAnyOrder("lifecycle", "assignment-feed")
                .allSatisfy(channel -> {
                    for (String key : Set.of("topic", "group.id", "failure-strategy", "batch", "value.deserializer")) {
                        assertThat(settings.getProperty(PREFIX + channel + "." + key))
                                .as(channel + "." + key)
                                .isNotBlank();
                    }
                });
    }

    @Test
    void whatMustNotBeLostStopsOnAFaultAndWhatIsAHintGoesOn() {
        assertThat(settings.getProperty(PREFIX + "lifecycle.failure-strategy")).isEqualTo("fail");
        assertThat(settings.getProperty(PREFIX + "lifecycle.commit-strategy", "throttled"))
                .isEqualTo("throttled");
        assertThat(settings.getProperty(PREFIX + "assignment-feed.failure-strategy"))
                .isEqualTo("ignore");
    }

    @Test
    void eachReplicaHasAFeedOfItsOwn() {
        assertThat(settings.getProperty(PREFIX + "assignment-feed.group.id")).contains("${quarkus.uuid}");
        assertThat(settings.getProperty(PREFIX + "assignment-feed.auto.offset.reset"))
                .isEqualTo("latest");
    }

    private Set<String> channels() {
        return settings.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length(), key.indexOf('.', PREFIX.length())))
                .collect(Collectors.toSet());
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream file = ChannelsTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
