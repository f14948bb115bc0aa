package dev.baton.ingest.inbound.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.human.Sighting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a call that an image's address carries. The user agent is the request's, whatever the call says: the call was
 * written before anybody loaded the image. An address in the call is dropped for the same reason. The call is kept in this
 * form, so that a replay judges the same reader.
 */
public final class ImageCallReader {

    private static final ObjectWriter JSON = new ObjectMapper().writer();
    private static final String CONTEXT = "context";
    private static final int LONGEST_AGENT = 1024;

    private ImageCallReader() {}

    /**
     * Reads one call.
     *
     * @param userAgent of the request, null where it has none
     */
    public static ReadBody read(byte[] body, String userAgent) throws UnreadableBodyException, BodyTooLargeException {
        ReadBody read = BodyReader.single(body);
        ReadItem item = loaded(read.items().getFirst(), userAgent);
        return new ReadBody(List.of(item), read.writeKey(), read.sentAt(), read.context(), read.contextBytes());
    }

    private static ReadItem loaded(ReadItem sent, String userAgent) {
        boolean readable = sent.raw().flaw() == null
                && sent.raw().value() instanceof Map<?, ?> fields
                && (fields.get(CONTEXT) == null || fields.get(CONTEXT) instanceof Map<?, ?>);
        if (!readable) {
            return sent;
        }
        Map<Object, Object> call = new LinkedHashMap<>((Map<?, ?>) sent.raw().value());
        Map<Object, Object> context = new LinkedHashMap<>();
        if (call.get(CONTEXT) instanceof Map<?, ?> own) {
            context.putAll(own);
        }
        context.put(Sighting.PIXEL, true);
        context.remove("userAgent");
        context.remove("ip");
        if (userAgent != null && !userAgent.isBlank()) {
            context.put("userAgent", userAgent.substring(0, Math.min(userAgent.length(), LONGEST_AGENT)));
        }
        call.put(CONTEXT, context);
        RawItem loaded = new RawItem(call, null, sent.raw().bytes());
        return new ReadItem(loaded, sent.start(), sent.end(), () -> text(call));
    }

    private static String text(Object call) {
        try {
            return JSON.writeValueAsString(call);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read can be written", impossible);
        }
    }
}
