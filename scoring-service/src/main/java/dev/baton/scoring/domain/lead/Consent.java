package dev.baton.scoring.domain.lead;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a person allowed: whether to send news, and per purpose what else. Of each purpose the statement that happened last
 * holds, by whatever way it came.
 */
public final class Consent {

    /** The purpose of being profiled: refused, there is no score, and only asking for contact leads to sales. */
    public static final String PROFILING = "profiling";

    /** The purpose of being sent news and offers. */
    public static final String MARKETING = "marketing";

    /** How the traits begin that hold a purpose; senders can't set them by their names. */
    static final String TRAIT = "$consent.";

    private static final int MOST = 20;
    private static final int LONGEST = 64;

    private Consent() {}

    /** What an event says about it: true when it subscribes, false when it unsubscribes, null when it says nothing. */
    public static Boolean given(LeadEvent event) {
        return switch (event.name()) {
            case "Newsletter Subscribed" -> Boolean.TRUE;
            case "Newsletter Unsubscribed", "Email Unsubscribed", "Unsubscribed" -> Boolean.FALSE;
            case null, default -> null;
        };
    }

    /**
     * What an event says per purpose: {@code context.consent}, with its {@code categoryPreferences} where consent managers
     * put it, or the trait {@code consent}.
     */
    static Map<String, Boolean> purposes(LeadEvent event) {
        Map<String, Boolean> said = new HashMap<>();
        read(event.traits().get("consent"), said);
        read(event.context().get("consent"), said);
        return said;
    }

    /** Every purpose the person said something about. */
    public static Map<String, Boolean> purposes(Profile profile) {
        Map<String, Boolean> purposes = new LinkedHashMap<>();
        profile.traits().forEach((name, trait) -> {
            if (name.startsWith(TRAIT) && trait.value() instanceof Boolean allowed) {
                purposes.put(name.substring(TRAIT.length()), allowed);
            }
        });
        return purposes;
    }

    /** Whether the person does not want to be profiled. */
    public static boolean objectsToProfiling(Profile profile) {
        return Boolean.FALSE.equals(profile.value(TRAIT + PROFILING));
    }

    /** Whether the person is subscribed now, by the newest event or trait that says so, and has not refused to be sent news. */
    public static boolean optedIn(Profile profile) {
        boolean subscribed =
                Boolean.TRUE.equals(profile.value(Profile.SUBSCRIBED)) || isTrue(profile.value("newsletter"));
        return subscribed && !Boolean.FALSE.equals(profile.value(TRAIT + MARKETING));
    }

    private static void read(Object sent, Map<String, Boolean> said) {
        if (!(sent instanceof Map<?, ?> purposes)) {
            return;
        }
        read(purposes.get("categoryPreferences"), said);
        purposes.forEach((purpose, allowed) -> {
            String name = Traits.name(purpose.toString()).strip().toLowerCase(Locale.ROOT);
            Boolean value = allowed(allowed);
            if (value != null && !name.isEmpty() && name.length() <= LONGEST && said.size() < MOST) {
                said.put(name, value);
            }
        });
    }

    private static Boolean allowed(Object value) {
        return switch (value) {
            case Boolean said -> said;
            case String text ->
                switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "granted", "yes" -> Boolean.TRUE;
                    case "false", "denied", "no" -> Boolean.FALSE;
                    default -> null;
                };
            case null, default -> null;
        };
    }

    private static boolean isTrue(Object value) {
        return value != null && value.toString().equalsIgnoreCase("true");
    }
}
