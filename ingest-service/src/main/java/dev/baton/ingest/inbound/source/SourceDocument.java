package dev.baton.ingest.inbound.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.SourceSettings;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody wants a source to be.
 *
 * @param name     its name
 * @param kind     its kind
 * @param settings its settings
 */
public record SourceDocument(String name, SourceKind kind, SourceSettings settings) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");
    private static final Set<String> OF_A_NEW_ONE = Set.of("name", "kind");

    /** Reads the document of a new source; refuses (400) with all that is wrong. Without a kind it is a server's. */
    public static SourceDocument ofNew(JsonNode body) {
        Violations violations = new Violations();
        String name = name(body, null, violations);
        SourceKind kind = kind(body, violations);
        SourceSettings settings = SettingsFields.read(body, SourceSettings.DEFAULT, OF_A_NEW_ONE, violations);
        violations.refuseIfAny();
        return new SourceDocument(name, kind, settings);
    }

    /** Reads a merge patch (RFC 7396): what it doesn't name stays, null takes away; refuses (400) with all that is wrong. */
    public static SourceDocument patched(SourceDocument now, JsonNode patch) {
        Violations violations = new Violations();
        String name = name(patch, now.name(), violations);
        if (patch != null && patch.has("kind")) {
            violations.add(
                    "/kind",
                    "The kind stays for ever: a key that is public must not gain rights. Make another source.");
        }
        SourceSettings settings = SettingsFields.read(patch, now.settings(), OF_A_NEW_ONE, violations);
        violations.refuseIfAny();
        return new SourceDocument(name, now.kind(), settings);
    }

    private static String name(JsonNode body, String otherwise, Violations violations) {
        if (otherwise != null && body != null && body.isObject() && !body.has("name")) {
            return otherwise;
        }
        JsonNode name = body == null ? null : body.get("name");
        if (name == null || !name.isTextual() || !NAME.matcher(name.textValue()).matches()) {
            violations.add("/name", "Send a name of 1 to 100 letters, digits, blanks, dots, dashes or underscores.");
            return null;
        }
        return name.textValue();
    }

    private static SourceKind kind(JsonNode body, Violations violations) {
        JsonNode kind = body == null ? null : body.get("kind");
        if (kind == null || kind.isNull()) {
            return SourceKind.SERVER;
        }
        return Arrays.stream(SourceKind.values())
                .filter(known -> known.name().equals(kind.asText()))
                .findFirst()
                .orElseGet(() -> {
                    violations.add("/kind", "Send BROWSER, SERVER or WEBHOOK.");
                    return null;
                });
    }
}
