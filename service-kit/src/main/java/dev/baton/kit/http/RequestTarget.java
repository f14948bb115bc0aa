package dev.baton.kit.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Checks that a request target can be decoded: complete percent escapes, well-formed UTF-8, no NUL character. */
final class RequestTarget {

    private RequestTarget() {}

    /** What is wrong with a target as it was sent; null when it can be decoded. */
    static String fault(String target) {
        int illegal = firstIllegal(target);
        if (illegal >= 0) {
            return "It contains a character that has to be sent as a percent escape, at position %d."
                    .formatted(illegal);
        }
        if (target.indexOf('%') < 0) {
            return null;
        }
        byte[] decoded = new byte[target.length() * 3];
        int length = 0;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '%') {
                int octet = octet(target, i);
                if (octet < 0) {
                    return "It contains a '%' that is not followed by two hexadecimal digits.";
                }
                decoded[length++] = (byte) octet;
                i += 2;
            } else {
                // characters beyond ASCII come as they are, one for each byte
                decoded[length++] = (byte) (c < 0x80 ? c : '?');
            }
        }
        return faultOfText(decoded, length);
    }

    /** Characters that RFC 3986 allows nowhere in a target, and that the server would refuse without a word. */
    private static int firstIllegal(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c == 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int octet(String target, int percent) {
        if (percent + 2 >= target.length()) {
            return -1;
        }
        int high = Character.digit(target.charAt(percent + 1), 16);
        int low = Character.digit(target.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static String faultOfText(byte[] decoded, int length) {
        for (int i = 0; i < length; i++) {
            if (decoded[i] == 0) {
                return "It contains a NUL character.";
            }
        }
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded, 0, length));
            return null;
        } catch (CharacterCodingException notUtf8) {
            return "Its percent escapes are not UTF-8.";
        }
    }
}
