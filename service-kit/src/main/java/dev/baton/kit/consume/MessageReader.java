package dev.baton.kit.consume;

import dev.baton.kit.message.InboundMessage;

/**
 * Turns a message into a consumer's command.
 *
 * @param <C> the command
 */
@FunctionalInterface
public interface MessageReader<C> {

    /**
     * Reads the message.
     *
     * @return the command, or null where the message is none of the consumer's business
     * @throws RuntimeException where the message can never be read; it then goes to the dead-letter topic
     */
    C read(InboundMessage message);
}
