package dev.baton.ingest.inbound.text;

import java.io.ByteArrayOutputStream;

/** Strict percent-decoding (RFC 3986): one round, the decoded bytes must be UTF-8. */
public final class PercentEncoding {

    private static final int HEX = 16;
    private static final int ESCAPE = 3;

    private PercentEncoding() {}

    /**
     * The decoded text; null where a percent sign is not followed by two hexadecimal digits or the decoded bytes are not
     * UTF-8.
     *
     * @param plusIsBlank whether a plus sign means a blank, as in HTML forms
     */
    public static String decode(byte[] encoded, boolean plusIsBlank) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == '%') {
                int value = i + ESCAPE > encoded.length ? -1 : escaped(encoded[i + 1], encoded[i + 2]);
                if (value < 0) {
                    return null;
                }
                decoded.write(value);
                i += ESCAPE - 1;
            } else {
                decoded.write(plusIsBlank && encoded[i] == '+' ? ' ' : encoded[i]);
            }
        }
        return Utf8.decode(decoded.toByteArray());
    }

    /** The byte of two hexadecimal digits, -1 where one is none. */
    private static int escaped(byte high, byte low) {
        // digits of other scripts are digits to Character, so the bytes must be ASCII
        int upper = high < 0 ? -1 : Character.digit(high, HEX);
        int lower = low < 0 ? -1 : Character.digit(low, HEX);
        return upper < 0 || lower < 0 ? -1 : upper * HEX + lower;
    }
}
