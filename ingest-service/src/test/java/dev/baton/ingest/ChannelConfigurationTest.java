package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every incoming channel says who reads it and what happens to what it can't read. */
class ChannelConfigurationTest {

    private static final String PREFIX = "mp.messaging.incoming.";

    @Test
    void everyChannelStatesGroupTopicBatchAndFailureStrategy() throws IOException {
        // Given
        Properties properties = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/application.properties")) {
            properties.load(in);
        }

        // When
        Set<String> channels = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length(), name.indexOf('.', PREFIX.length())))
                .collect(Collectors.toSet());

        // Then
        assertThat(channels).contains("rejections", "held", "erasures", "seen", "tail");
        assertThat(channels).allSatisfy(channel -> {
            assertThat(properties.getProperty(PREFIX + channel + ".topic")).startsWith("baton.");
            assertThat(properties.getProperty(PREFIX + channel + ".group.id"))
                    .isEqualTo("ingest." + channel + (channel.equals("tail") ? ".${quarkus.uuid}" : ""));
            assertThat(properties).containsEntry(PREFIX + channel + ".batch", "true");
            assertThat(properties).containsEntry(PREFIX + channel + ".failure-strategy", "fail");
            assertThat(properties).containsKey(PREFIX + channel + ".throttled.unprocessed-record-max-age.ms");
            assertThat(properties)
                    .containsEntry(
                            PREFIX + channel + ".value.deserializer",
                            "org.apache.kafka.common.serialization.ByteArrayDeserializer");
        });
    }
}
