package dev.baton.ingest.inbound.console.page;

import dev.baton.ingest.domain.SourceKind;
import java.util.Arrays;
import java.util.List;

/** Kinds of sources as people say them. */
public final class Kinds {

    private Kinds() {}

    /**
     * A kind to choose.
     *
     * @param code  its name on the wire
     * @param label what it is
     * @param help  what its key may do
     */
    public record Choice(String code, String label, String help) {}

    /** Every kind, the usual one first. */
    public static List<Choice> choices() {
        return Arrays.stream(SourceKind.values())
                .map(kind -> new Choice(kind.name(), words(kind), help(kind)))
                .toList();
    }

    static String words(SourceKind kind) {
        return switch (kind) {
            case BROWSER -> "Web site or app";
            case SERVER -> "Server";
            case WEBHOOK -> "Form tool (webhook)";
        };
    }

    private static String help(SourceKind kind) {
        return switch (kind) {
            case BROWSER -> "The key stands in the page: it can add events, and nothing else.";
            case SERVER -> "Your own server keeps the key secret: outcomes and imports, too.";
            case WEBHOOK -> "A tool that signs what it sends, such as Typeform or Calendly.";
        };
    }
}
