package dev.baton.ingest.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The web origins that may send through a source: {@code https://www.example.com}, or {@code https://*.example.com} for
 * every host below. None means any: the key alone decides.
 *
 * @param patterns in lower case, at most {@link #MOST}
 */
public record AllowedOrigins(List<String> patterns) {

    /** Any origin. */
    public static final AllowedOrigins ANY = new AllowedOrigins(List.of());

    /** Most patterns of one source. */
    public static final int MOST = 50;

    /** Most characters of one pattern: scheme, mark, host and port. */
    public static final int LONGEST = 269;

    private static final String ANY_HOST_BELOW = "*.";

    private static final Pattern SOUND =
            Pattern.compile("https?://(\\*\\.)?[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:\\d{1,5})?");

    public AllowedOrigins {
        patterns = patterns.stream()
                .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        for (String pattern : patterns) {
            if (!isSound(pattern)) {
                throw new IllegalArgumentException("not an origin like https://www.example.com: " + pattern);
            }
        }
        if (patterns.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " origins, not " + patterns.size());
        }
    }

    /** Whether the text is an origin, or a pattern of origins; a path, a trailing slash or a bare {@code *} is none. */
    public static boolean isSound(String pattern) {
        return pattern != null
                && SOUND.matcher(pattern.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether every origin may send. */
    public boolean any() {
        return patterns.isEmpty();
    }

    /** Whether a page of that origin may send; null, for a client that names none, only where any may. */
    public boolean allows(String origin) {
        if (patterns.isEmpty()) {
            return true;
        }
        if (origin == null) {
            return false;
        }
        String wanted = origin.toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> matches(pattern, wanted));
    }

    private static boolean matches(String pattern, String origin) {
        int star = pattern.indexOf(ANY_HOST_BELOW);
        if (star < 0) {
            return pattern.equals(origin);
        }
        String scheme = pattern.substring(0, star);
        String domain = pattern.substring(star + 1);
        return origin.startsWith(scheme)
                && origin.endsWith(domain)
                && origin.length() > scheme.length() + domain.length()
                && origin.indexOf('/', scheme.length()) < 0;
    }
}
