package dev.baton.ingest.inbound.console.page;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a page says after something was done. Travels through the redirect by its code alone, so that an address cannot make
 * the page say anything else.
 */
public enum Notice {
    KEY_REVOKED("Revoked: whoever writes with that key gets 401 from now on, everywhere."),
    SAVED("Saved. It holds for the next request."),
    REVOKED("Revoked: none of its keys is valid any more. An administrator can bring it back."),
    RESTORED("Back in force, with the keys it had."),
    WEBHOOK_SAVED("Saved. The next message is mapped by it.");

    private final String text;

    Notice(String text) {
        this.text = text;
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** Its name in the address bar. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The notice with this code; null for none or an unknown one. */
    public static Notice of(String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
