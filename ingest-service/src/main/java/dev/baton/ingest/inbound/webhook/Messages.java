package dev.baton.ingest.inbound.webhook;

import dev.baton.ingest.application.Trace;
import dev.baton.ingest.application.WebhookMessage;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.inbound.json.BodyReader;
import dev.baton.ingest.inbound.json.UnreadableBodyException;
import dev.baton.ingest.inbound.text.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Bodies of tools to messages: JSON, or the fields of a form. */
final class Messages {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_FIELDS = 500;

    private Messages() {}

    /** The message of a body; one that can't be read has a flaw and is kept as it is. */
    static WebhookMessage of(byte[] body, String contentType, Map<String, String> headers, Instant at, Trace trace) {
        String text = new String(body, StandardCharsets.UTF_8);
        boolean form =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
        return new WebhookMessage(form ? form(body) : json(body), text, hash(body), headers, at, trace);
    }

    private static RawItem json(byte[] body) {
        try {
            return BodyReader.document(body);
        } catch (UnreadableBodyException e) {
            return new RawItem(Map.of(), new RawItem.Flaw(RejectionCode.WEBHOOK_UNMAPPED, ""), body.length);
        }
    }

    private static RawItem form(byte[] body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        // one character a byte: the bytes behind the escapes are decoded as UTF-8, strictly
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", MOST_FIELDS)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (name == null || value == null) {
                return new RawItem(Map.of(), new RawItem.Flaw(RejectionCode.WEBHOOK_UNMAPPED, ""), body.length);
            }
            fields.put(name, value);
        }
        return new RawItem(fields, null, body.length);
    }

    private static String decoded(String text) {
        return PercentEncoding.decode(text.getBytes(StandardCharsets.ISO_8859_1), true);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
