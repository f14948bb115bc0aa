package dev.baton.ingest.application.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ingest.domain.webhook.Preset;
import dev.baton.ingest.domain.webhook.SignatureScheme;
import dev.baton.ingest.domain.webhook.SignatureScheme.Algorithm;
import dev.baton.ingest.domain.webhook.SignatureScheme.Encoding;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Reads how a tool signs: a preset by its name, or the parts of a scheme. */
final class SignatureFields {

    private static final int LONGEST_TOLERANCE = 3600;

    private SignatureFields() {}

    /** The scheme; throws with what is wrong. */
    static SignatureScheme read(JsonNode signature) {
        if (signature.isTextual() || signature.has("preset")) {
            String name = signature.isTextual()
                    ? signature.textValue()
                    : signature.get("preset").asText();
            return constant(Preset.class, name).scheme();
        }
        int tolerance = signature.path("toleranceSeconds").asInt((int) SignatureScheme.USUAL_TOLERANCE.toSeconds());
        if (tolerance < 1 || tolerance > LONGEST_TOLERANCE) {
            throw new IllegalArgumentException("Send toleranceSeconds of 1 to " + LONGEST_TOLERANCE + ".");
        }
        return new SignatureScheme(
                text(signature, "header"),
                constant(Algorithm.class, signature.path("algorithm").asText("SHA256")),
                constant(Encoding.class, signature.path("encoding").asText("HEX")),
                text(signature, "prefix"),
                text(signature, "separator"),
                text(signature, "timestampHeader"),
                text(signature, "timestampPrefix"),
                text(signature, "idHeader"),
                Duration.ofSeconds(tolerance));
    }

    private static String text(JsonNode signature, String field) {
        String text = signature.path(field).asText("");
        return text.isEmpty() ? null : text;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Send one of " + Arrays.toString(type.getEnumConstants()) + ", not " + name + "."));
    }
}
