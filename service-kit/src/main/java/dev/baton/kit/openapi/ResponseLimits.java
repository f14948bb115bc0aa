package dev.baton.kit.openapi;

import dev.baton.kit.text.TextLimits;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Upper bounds of texts that services answer, by the name of the property. They follow from the limits of what comes in; a client may size
 * its fields by them.
 */
final class ResponseLimits {

    /** A line composed by the service, for example a message with a name in it. */
    static final int TEXT = 10_000;

    /** A document of its own: an item as it was sent, an export, a report. */
    static final int DOCUMENT = 1_048_576;

    private record Kind(Pattern names, int most) {}

    private static final List<Kind> KINDS = List.of(
            kind("email", TextLimits.EMAIL),
            kind("note", TextLimits.NOTE),
            kind("nextCursor", TextLimits.QUERY_PARAMETER),
            kind("item|mended|original|data|text|properties|parameters|result|report|document|value", DOCUMENT),
            kind(
                    "detail|reason|message|meaning|found|remedy|documentation|title|description|comment|error|failure|what|why|would|change"
                            + "|denominator|given[A-Z]\\w*|rights|pointer|excluded|instance|unassignedReason|actor|explanation",
                    TEXT));

    private ResponseLimits() {}

    static int of(String property) {
        return KINDS.stream()
                .filter(kind -> kind.names().matcher(property).matches())
                .findFirst()
                .map(Kind::most)
                .orElse(TextLimits.QUERY_PARAMETER);
    }

    private static Kind kind(String names, int most) {
        return new Kind(Pattern.compile(names), most);
    }
}
