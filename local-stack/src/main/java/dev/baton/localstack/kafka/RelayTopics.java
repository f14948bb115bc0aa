package dev.baton.localstack.kafka;

import dev.baton.contracts.Topics;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every topic of the relay with its dead-letter topic.
 *
 * <p>They are created before the first client subscribes: a topic that appears later costs its readers seconds of
 * rebalancing and pages of warnings.
 */
public final class RelayTopics {

    /** Enough to see several partitions at work, few enough to start at once. */
    public static final int PARTITIONS = 3;

    private static final List<String> SOURCES = List.of(
            Topics.EVENTS,
            Topics.EVENTS_HELD,
            Topics.EVENTS_REJECTED,
            Topics.SCORES,
            Topics.LIFECYCLE,
            Topics.ASSIGNMENTS);

    private RelayTopics() {}

    /** All names, each followed by the name of its dead-letter topic. */
    public static List<String> all() {
        return SOURCES.stream()
                .flatMap(topic -> Stream.of(topic, topic + Topics.DEAD_LETTER_SUFFIX))
                .toList();
    }
}
