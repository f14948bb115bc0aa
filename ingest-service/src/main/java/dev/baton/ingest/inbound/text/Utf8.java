package dev.baton.ingest.inbound.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Strict UTF-8 decoding. {@code new String(bytes, UTF_8)} replaces malformed bytes by U+FFFD, so that two different
 * identifiers become one text; this decoder refuses them.
 */
public final class Utf8 {

    private Utf8() {}

    /** The text of the bytes; null where they are not well-formed UTF-8. */
    public static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    /** Whether the bytes are well-formed UTF-8. Plain ASCII, which most bodies are, is only scanned. */
    public static boolean isWellFormed(byte[] bytes) {
        int bits = 0;
        for (byte b : bytes) {
            bits |= b;
        }
        return bits >= 0 || decode(bytes) != null;
    }
}
