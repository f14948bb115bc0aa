package dev.baton.documentation;

import java.util.Locale;

/**
 * One setting of a service.
 *
 * @param owner       which part of the suite reads it, e.g. {@code routing-service}
 * @param key         property name
 * @param type        its type in words
 * @param fallback    default, null where it must be given
 * @param description what the javadoc says
 */
record Setting(String owner, String key, String type, String fallback, String description) {

    /** The environment variable of the property, after the MicroProfile Config rule. */
    String variable() {
        return key.replace("[]", "[0]").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    String row() {
        return "| `%s`<br>`%s` | %s | %s | %s |"
                .formatted(key, variable(), type, fallback == null ? "required" : "`" + fallback + "`", description);
    }
}
