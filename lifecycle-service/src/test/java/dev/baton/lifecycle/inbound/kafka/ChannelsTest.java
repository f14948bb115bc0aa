package dev.baton.lifecycle.inbound.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the configuration: a channel that leaves something to a default of the connector fails here. */
class ChannelsTest {

    private static final String INCOMING = "mp.messaging.incoming.";

    private final Properties settings = settings();

    @Test
    void listensToScoresAndAssignments() {
        assertThat(channels().stream().map(channel -> setting(channel, "topic")))
                .containsExactlyInAnyOrder(Topics.SCORES, Topics.ASSIGNMENTS);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void everyChannelSaysHowItConsumesAndFails(String channel) {
        assertThat(setting(channel, "group.id")).isEqualTo("lifecycle." + channel);
        assertThat(setting(channel, "batch")).isEqualTo("true");
        assertThat(setting(channel, "failure-strategy")).isEqualTo("fail");
        assertThat(setting(channel, "throttled.unprocessed-record-max-age.ms")).isEqualTo("86400000");
        assertThat(List.of(setting(channel, "key.deserializer"), setting(channel, "value.deserializer")))
                .containsExactly(
                        "org.apache.kafka.common.serialization.StringDeserializer",
                        "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    }

    static Set<String> channels() {
        return settings().stringPropertyNames().stream()
                .filter(name -> name.startsWith(INCOMING))
                .map(name -> name.substring(INCOMING.length(), name.indexOf('.', INCOMING.length())))
                .collect(Collectors.toSet());
    }

    private String setting(String channel, String name) {
        return settings.getProperty(INCOMING + channel + "." + name, "(not said)");
    }

    private static Properties settings() {
        try (InputStream file = ChannelsTest.class.getResourceAsStream("/application.properties")) {
            Properties settings = new Properties();
            settings.load(file);
            return settings;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
