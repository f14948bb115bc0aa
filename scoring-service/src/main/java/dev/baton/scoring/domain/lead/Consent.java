package dev.baton.scoring.domain.lead;

/** Whether a person asked for news. */
public final class Consent {

    private Consent() {}

    /** What an event says about it: true when it subscribes, false when it unsubscribes, null when it says nothing. */
    public static Boolean given(LeadEvent event) {
        return switch (event.name()) {
            case "Newsletter Subscribed" -> Boolean.TRUE;
            case "Newsletter Unsubscribed", "Email Unsubscribed", "Unsubscribed" -> Boolean.FALSE;
            case null, default -> null;
        };
    }

    /** Whether the person is subscribed now, by the newest event or trait that says so. */
    public static boolean optedIn(Profile profile) {
        return Boolean.TRUE.equals(profile.value(Profile.SUBSCRIBED)) || isTrue(profile.value("newsletter"));
    }

    private static boolean isTrue(Object value) {
        return value != null && value.toString().equalsIgnoreCase("true");
    }
}
