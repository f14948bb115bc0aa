package dev.baton.ingest.inbound.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.baton.ingest.domain.CloudEvent;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.RawItem.Flaw;
import dev.baton.ingest.domain.RejectionCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the three forms in which CloudEvents come over HTTP. An event that became a call is kept as that call, so that it
 * can be replayed like any other item; one that is none is kept as it was sent.
 */
public final class CloudEventReader {

    private static final ObjectWriter JSON = new ObjectMapper().writer();

    private CloudEventReader() {}

    /** Reads one event with its attributes inside. */
    public static ReadBody structured(byte[] body) throws UnreadableBodyException, BodyTooLargeException {
        return of(Stream.of(call(BodyReader.value(body))));
    }

    /** Reads a list of events. */
    public static ReadBody batch(byte[] body) throws UnreadableBodyException, BodyTooLargeException {
        return of(BodyReader.list(body).stream().map(CloudEventReader::call));
    }

    /**
     * Reads an event whose attributes were headers.
     *
     * @param attributes by name, as texts
     * @param malformed  name of an attribute whose header can't be decoded, null where all can
     * @param json       whether the body is said to be JSON; other data are kept out
     */
    public static ReadBody binary(Map<String, String> attributes, String malformed, boolean json, byte[] body)
            throws UnreadableBodyException, BodyTooLargeException {
        Map<String, Object> event = new LinkedHashMap<>(attributes);
        Flaw flaw = malformed == null ? null : new Flaw(RejectionCode.CLOUD_EVENT_HEADER_INVALID, '/' + malformed);
        if (flaw != null) {
            return kept(event, flaw, body.length);
        }
        if (body.length > 0 && !json) {
            flaw = new Flaw(RejectionCode.CLOUD_EVENT_DATA_INVALID, "/data");
        } else if (body.length > 0) {
            RawItem data = BodyReader.value(body).raw();
            event.put("data", data.value());
            flaw = inData(data.flaw());
        }
        return kept(event, flaw, body.length);
    }

    private static ReadBody kept(Map<String, Object> event, Flaw flaw, int bytes) {
        RawItem call = CloudEvent.call(new RawItem(event, flaw, bytes));
        return of(Stream.of(new ReadItem(call, 0, 0, () -> text(call.value()))));
    }

    private static Flaw inData(Flaw flaw) {
        return flaw == null ? null : new Flaw(flaw.code(), "/data" + flaw.pointer());
    }

    private static ReadBody of(Stream<ReadItem> calls) {
        return new ReadBody(calls.toList(), null, null, Map.of(), 0);
    }

    private static ReadItem call(ReadItem event) {
        RawItem call = CloudEvent.call(event.raw());
        boolean asSent = call.flaw() != null || !(call.value() instanceof Map<?, ?>);
        return new ReadItem(call, event.start(), event.end(), asSent ? null : () -> text(call.value()));
    }

    private static String text(Object call) {
        try {
            return JSON.writeValueAsString(call);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read can be written", impossible);
        }
    }
}
