package dev.baton.ingest.inbound.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.baton.ingest.inbound.text.Utf8;
import java.io.IOException;

/** Parsers of what was sent: always UTF-8, as RFC 8259 says, and strictly so. */
final class JsonInput {

    private static final JsonFactory JSON = JsonFactory.builder()
            // byte offsets are needed, and guessing the character set is an attack surface
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(500)
                    .maxNumberLength(BodyBytes.LARGEST_BODY)
                    .maxStringLength(BodyBytes.LARGEST_BODY)
                    .maxNameLength(BodyBytes.LARGEST_BODY)
                    .build())
            .build();

    private JsonInput() {}

    /**
     * A parser of the bytes. Malformed UTF-8 is refused here: the parser alone accepts some of it (overlong forms), and
     * the texts that are kept of the body would hold replacement characters.
     */
    static JsonParser parser(byte[] body) throws IOException {
        if (!Utf8.isWellFormed(body)) {
            throw new JsonParseException(null, "The body is not UTF-8");
        }
        return JSON.createParser(body);
    }
}
