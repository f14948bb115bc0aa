package dev.baton.kit.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.baton.kit.text.StorableText;
import java.io.IOException;
import java.io.InputStream;

/** Makes parsers that refuse JSON with a text or field name that can't be stored, such as {@code "\u005cu0000"}. */
final class StorableJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1L;

    StorableJsonFactory(JsonFactory settings) {
        super(settings, settings.getCodec());
    }

    @Override
    public JsonParser createParser(InputStream in) throws IOException {
        return new StorableTexts(super.createParser(in));
    }

    /** A text that can't be stored; the message never quotes it. */
    static final class UnstorableTextException extends JsonParseException {

        private static final long serialVersionUID = 1L;

        UnstorableTextException(JsonParser parser) {
            super(parser, "a text holds a NUL character or half a surrogate pair");
        }
    }

    /** The other methods that read the next token call this one. */
    private static final class StorableTexts extends JsonParserDelegate {

        StorableTexts(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
                    && !StorableText.isStorable(getText())) {
                throw new UnstorableTextException(this);
            }
            return token;
        }

        @Override
        public JsonToken nextValue() throws IOException {
            JsonToken token = nextToken();
            return token == JsonToken.FIELD_NAME ? nextToken() : token;
        }
    }
}
