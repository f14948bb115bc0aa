package dev.baton.localstack.deadletters;

import dev.baton.localstack.process.Terminal;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baton dead-letters TOPIC}: what a topic's readers put aside, and its way back. */
@Command(
        name = "dead-letters",
        description = "Shows what the readers of a topic could not process; --replay sends it to the topic again.",
        mixinStandardHelpOptions = true)
public final class DeadLettersCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TOPIC", description = "The topic, e.g. baton.events.")
    private String topic;

    @Option(names = "--replay", description = "Sends every letter shown to its topic again, once.")
    private boolean replay;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "The broker (default: ${DEFAULT-VALUE}).",
            defaultValue = "localhost:9092")
    private String kafka;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(System.out);
        DeadLetterTopic letters = new DeadLetterTopic(kafka, topic);
        try {
            int count = replay
                    ? letters.replay(letter -> terminal.say(letter.line()))
                    : letters.list(letter -> terminal.say(letter.line()));
            terminal.say(count == 0 ? "baton: nothing waits there" : closing(count));
            return 0;
        } catch (KafkaException unreachable) {
            terminal.say("baton: %s cannot be read at %s (%s); is the suite up?"
                    .formatted(topic, kafka, unreachable.getMessage()));
            return 1;
        }
    }

    private String closing(int count) {
        return replay
                ? "baton: %d sent again".formatted(count)
                : "baton: %d wait; mend the cause, then add --replay".formatted(count);
    }
}
