package dev.baton.ingest.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What visitors of a source agreed to unless a call says so itself, by purpose. A call with a {@code context.consent} of
 * its own is taken at its word: a default never adds to what somebody said.
 *
 * @param purposes by name, whether it was agreed to; at most {@link #MOST}
 */
public record DefaultConsent(Map<String, Boolean> purposes) {

    /** Nothing is said. */
    public static final DefaultConsent NONE = new DefaultConsent(Map.of());

    /** Most purposes of one source. */
    public static final int MOST = 20;

    private static final String CONSENT = "consent";
    private static final Pattern PURPOSE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,49}");

    public DefaultConsent {
        if (purposes.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " purposes, not " + purposes.size());
        }
        for (String purpose : purposes.keySet()) {
            if (!isSound(purpose)) {
                throw new IllegalArgumentException("not the name of a purpose: " + purpose);
            }
        }
        purposes = Map.copyOf(purposes);
    }

    /** Whether the text can name a purpose. */
    public static boolean isSound(String purpose) {
        return purpose != null && PURPOSE.matcher(purpose).matches();
    }

    /** The context that all calls of a request share, with this consent where it says none. */
    public Map<String, Object> under(Map<String, Object> shared) {
        if (purposes.isEmpty() || shared.get(CONSENT) != null) {
            return shared;
        }
        Map<String, Object> all = new LinkedHashMap<>(shared);
        all.put(CONSENT, new TreeMap<>(purposes));
        return all;
    }
}
