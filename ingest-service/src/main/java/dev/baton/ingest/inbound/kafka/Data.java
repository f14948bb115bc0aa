package dev.baton.ingest.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.baton.kit.message.InboundMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The data of messages of one type: the readers of ingest's topics take one type each and leave the rest.
 *
 * @param <T> the record of the contracts
 */
final class Data<T> {

    private final String type;
    private final ObjectReader reader;

    Data(String type, Class<T> record, ObjectMapper json) {
        this.type = type;
        this.reader = json.readerFor(record);
    }

    /** The data; null where the message is of another type, and a failure where it can't be read. */
    T of(InboundMessage message) {
        if (!message.type().equals(type)) {
            return null;
        }
        try {
            return reader.readValue(message.data());
        } catch (IOException e) {
            throw new UncheckedIOException("not what " + type + " says", e);
        }
    }
}
