package dev.baton.ingest.inbound.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.baton.ingest.domain.Acceptance;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.RejectionCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the body of a tracking call or of a batch, once, straight from its bytes.
 *
 * <p>Only what makes the body as a whole unreadable fails; a flaw inside an item is noted on that item. All lengths are
 * bounded by the body's own, depth by {@link ItemReader#DEEPEST}.
 */
public final class BodyReader {

    /** Most items of a batch. */
    public static final int MOST_ITEMS = 2_500;

    /** Longest {@code context} of a batch: it is repeated with every item. */
    public static final int LARGEST_SHARED_CONTEXT = 4 * 1024;

    private static final int LONGEST_MESSAGE = 200;

    private BodyReader() {}

    /** Reads the body of a single call. */
    public static ReadBody single(byte[] body) throws UnreadableBodyException, BodyTooLargeException {
        mustBeSmall(body);
        try (JsonParser parser = JsonInput.parser(body)) {
            expectObject(parser);
            ReadItem item = item(parser, "");
            expectEnd(parser);
            boolean keyed = item.raw().value() instanceof Map<?, ?> fields && fields.get("writeKey") instanceof String;
            String writeKey = keyed ? (String) ((Map<?, ?>) item.raw().value()).get("writeKey") : null;
            return new ReadBody(List.of(item), writeKey, null, Map.of(), 0);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads one JSON value that stands alone: an item that was kept, or that a person wrote. */
    static RawItem item(byte[] text) throws IOException {
        try (JsonParser parser = JsonInput.parser(text)) {
            if (parser.nextToken() == null) {
                throw new JsonParseException(parser, "there is no value");
            }
            RawItem item = item(parser, "").raw();
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something stands behind the value");
            }
            return item;
        }
    }

    /** Reads a document of any content as plain values, with its first flaw; something else than an object is one. */
    public static RawItem document(byte[] body) throws UnreadableBodyException {
        try (JsonParser parser = JsonInput.parser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new RawItem(Map.of(), new RawItem.Flaw(RejectionCode.NOT_AN_OBJECT, ""), body.length);
            }
            ReadItem item = item(parser, "");
            expectEnd(parser);
            return item.raw();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads the body of a batch. */
    public static ReadBody batch(byte[] body) throws UnreadableBodyException, BodyTooLargeException {
        try (JsonParser parser = JsonInput.parser(body)) {
            expectObject(parser);
            ReadBody read = envelope(parser);
            expectEnd(parser);
            return read;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads a body that is one value of any kind. */
    static ReadItem value(byte[] body) throws UnreadableBodyException, BodyTooLargeException {
        mustBeSmall(body);
        try (JsonParser parser = JsonInput.parser(body)) {
            if (parser.nextToken() == null) {
                throw new UnreadableBodyException("The body is empty.");
            }
            ReadItem item = item(parser, "");
            expectEnd(parser);
            return item;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads a body that is a list of values. */
    static List<ReadItem> list(byte[] body) throws UnreadableBodyException, BodyTooLargeException {
        try (JsonParser parser = JsonInput.parser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnreadableBodyException("The body is not a list.");
            }
            List<ReadItem> items = elements(parser, "");
            expectEnd(parser);
            return items;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static ReadBody envelope(JsonParser parser)
            throws IOException, UnreadableBodyException, BodyTooLargeException {
        List<ReadItem> items = null;
        ReadItem writeKey = null;
        ReadItem sentAt = null;
        ReadItem context = null;
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            if (!seen.add(field)) {
                throw new UnreadableBodyException("The batch holds a key twice. Send each key once.");
            }
            parser.nextToken();
            switch (field) {
                case "batch" -> items = items(parser);
                case "writeKey" -> writeKey = sound(parser, "/writeKey");
                case "sentAt" -> sentAt = sound(parser, "/sentAt");
                case "context" -> context = sharedContext(parser);
                default -> parser.skipChildren();
            }
        }
        if (items == null) {
            throw new UnreadableBodyException("The body has no list of items at /batch.");
        }
        return new ReadBody(
                items,
                writeKey != null && writeKey.raw().value() instanceof String key ? key : null,
                sentAt == null ? null : sentAt.raw().value(),
                context == null ? Map.of() : fields(context),
                context == null ? 0 : context.raw().bytes());
    }

    private static List<ReadItem> items(JsonParser parser)
            throws IOException, UnreadableBodyException, BodyTooLargeException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableBodyException("The value at /batch is not a list.");
        }
        return elements(parser, "/batch");
    }

    private static List<ReadItem> elements(JsonParser parser, String prefix) throws IOException, BodyTooLargeException {
        List<ReadItem> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == MOST_ITEMS) {
                throw new BodyTooLargeException("The batch has more than 2500 items. Send smaller batches.");
            }
            items.add(item(parser, prefix + "/" + items.size()));
        }
        return items;
    }

    private static ReadItem sharedContext(JsonParser parser)
            throws IOException, UnreadableBodyException, BodyTooLargeException {
        ReadItem context = sound(parser, "/context");
        if (context.raw().bytes() > LARGEST_SHARED_CONTEXT) {
            throw new BodyTooLargeException(
                    "The batch's context is larger than 4 KiB, and it is repeated with every item. Send less.");
        }
        if (context.raw().value() != null && !(context.raw().value() instanceof Map<?, ?>)) {
            throw new UnreadableBodyException("The value at /context is not a JSON object.");
        }
        return context;
    }

    /** A value of the envelope: it belongs to no item, so a flaw in it is the body's. */
    private static ReadItem sound(JsonParser parser, String prefix) throws IOException, UnreadableBodyException {
        ReadItem value = item(parser, prefix);
        if (value.raw().flaw() != null) {
            throw new UnreadableBodyException(value.raw().flaw().code().detail() + " It stands at " + prefix
                    + value.raw().flaw().pointer() + ".");
        }
        return value;
    }

    private static ReadItem item(JsonParser parser, String prefix) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        ItemReader reader = new ItemReader(parser, prefix);
        Object value = reader.value();
        int end = (int) parser.currentLocation().getByteOffset();
        return new ReadItem(new RawItem(value, reader.flaw(), end - start), start, end);
    }

    @SuppressWarnings("unchecked") // objects are read as maps with text keys
    private static Map<String, Object> fields(ReadItem object) {
        return object.raw().value() == null
                ? Map.of()
                : (Map<String, Object>) object.raw().value();
    }

    private static void mustBeSmall(byte[] body) throws BodyTooLargeException {
        if (body.length > Acceptance.LARGEST_EVENT_BYTES) {
            throw new BodyTooLargeException("The call is larger than 32 KiB. Send less with one event.");
        }
    }

    private static void expectObject(JsonParser parser) throws IOException, UnreadableBodyException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableBodyException("The body is not a JSON object.");
        }
    }

    private static void expectEnd(JsonParser parser) throws IOException, UnreadableBodyException {
        if (parser.nextToken() != null) {
            throw new UnreadableBodyException("Something stands behind the end of the JSON object.");
        }
    }

    private static UnreadableBodyException unreadable(IOException cause) {
        if (!(cause instanceof JsonProcessingException json) || json.getLocation() == null) {
            return new UnreadableBodyException("The body is not JSON in UTF-8.");
        }
        String reason = json.getOriginalMessage();
        String bounded = reason.length() > LONGEST_MESSAGE ? reason.substring(0, LONGEST_MESSAGE) + "…" : reason;
        return new UnreadableBodyException("The body is not JSON at line %d, column %d: %s"
                .formatted(
                        json.getLocation().getLineNr(), json.getLocation().getColumnNr(), bounded.replace('\0', ' ')));
    }
}
