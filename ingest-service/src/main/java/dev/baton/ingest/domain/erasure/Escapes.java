package dev.baton.ingest.domain.erasure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves what senders escape, sound or not: what is no escape stays as it is. */
final class Escapes {

    private static final Pattern JSON = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([/\"\\\\]))");
    private static final Pattern ADDRESS = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    private Escapes() {}

    /** Those of JSON. */
    static String ofJson(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        return JSON.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : String.valueOf((char) HexFormat.fromHexDigits(escape.group(1)))));
    }

    /** Those of addresses and forms, as UTF-8. */
    static String ofAddresses(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        return ADDRESS.matcher(text).replaceAll(escapes -> Matcher.quoteReplacement(bytes(escapes.group())));
    }

    private static String bytes(String escapes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escapes.length() / 3);
        for (int i = 0; i < escapes.length(); i += 3) {
            bytes.write(HexFormat.fromHexDigits(escapes, i + 1, i + 3));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
