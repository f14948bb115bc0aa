package dev.baton.kit.message;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of messages: UUIDv7 for new ones, UUIDv5 for those that must repeat with what they are derived from. */
public final class MessageIds {

    private static final UUID NAMESPACE = UUID.fromString("6d1f6c0e-7a39-5b0e-9c55-3f1d5a1d2b7c");

    private MessageIds() {}

    /** A new id; later ids sort after earlier ones. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The id that these parts, in this order, always give (UUIDv5). */
    public static UUID derived(String... parts) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, String.join("\u0000", parts));
    }

    /** The text as a UUID, or the UUID derived from a text that is none. */
    public static UUID parse(String text) {
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException freeForm) {
                return derived(text);
            }
        }
        return derived(text);
    }
}
