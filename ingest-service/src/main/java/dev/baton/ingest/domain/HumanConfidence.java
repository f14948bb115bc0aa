package dev.baton.ingest.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How sure we are that a person did it, from what the visitor's own client says of itself.
 *
 * <p>A first form: only clients that name themselves are recognised. Machines are marked, never dropped, so that a
 * model decides what counts and a wrong mark can be judged later.
 *
 * @param percent  0 (certainly a machine) to 100 (nothing speaks against a person)
 * @param evidence why it is below 100; empty when it is not
 */
public record HumanConfidence(int percent, List<String> evidence) {

    /** Nothing speaks against a person. */
    public static final HumanConfidence NOTHING_AGAINST = new HumanConfidence(100, List.of());

    private static final int LONGEST_USER_AGENT = 1024;

    /** Ordered: the first family with a token in the user agent decides. */
    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "mail security scanner",
                    2,
                    List.of("proofpoint", "mimecast", "barracuda", "forcepoint", "fireeye")),
            new Family(
                    "headless browser",
                    5,
                    List.of("headlesschrome", "phantomjs", "puppeteer", "playwright", "selenium", "htmlunit", "jsdom")),
            new Family(
                    "monitoring probe",
                    2,
                    List.of("pingdom", "uptimerobot", "statuscake", "lighthouse", "gtmetrix", "synthetics")),
            new Family("link preview", 2, List.of("facebookexternalhit", "whatsapp/", "skypeuripreview")),
            new Family("crawler", 2, List.of("bot/", "bot;", "bot ", "-bot", "crawler", "spider", "slurp", "+http")),
            new Family(
                    "program library",
                    10,
                    List.of(
                            "curl/",
                            "wget/",
                            "python-",
                            "go-http-client",
                            "apache-httpclient",
                            "libwww-perl",
                            "scrapy",
                            "axios/",
                            "node-fetch",
                            "java/")));

    public HumanConfidence {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent must be 0 to 100, was " + percent);
        }
        evidence = List.copyOf(evidence);
    }

    /**
     * Judges the visitor's client.
     *
     * @param context          the call's context; its {@code userAgent} is the visitor's
     * @param requestUserAgent the request's own; counts only where the context has none and it is a browser's, for a
     *                         server that forwards events names itself, not the visitor
     */
    public static HumanConfidence of(Map<String, Object> context, String requestUserAgent) {
        if (context.get("userAgent") instanceof String visitor && !visitor.isBlank()) {
            return ofUserAgent(visitor);
        }
        boolean fromBrowser = requestUserAgent != null && requestUserAgent.startsWith("Mozilla/");
        return fromBrowser ? ofUserAgent(requestUserAgent) : NOTHING_AGAINST;
    }

    private static HumanConfidence ofUserAgent(String userAgent) {
        String bounded =
                userAgent.length() > LONGEST_USER_AGENT ? userAgent.substring(0, LONGEST_USER_AGENT) : userAgent;
        String lower = bounded.toLowerCase(Locale.ROOT);
        for (Family family : FAMILIES) {
            String token = family.tokenIn(lower);
            if (token != null) {
                return new HumanConfidence(
                        family.percent(), List.of("user agent of a " + family.name() + ": " + token.strip()));
            }
        }
        return NOTHING_AGAINST;
    }

    private record Family(String name, int percent, List<String> tokens) {
        String tokenIn(String lowerUserAgent) {
            for (String token : tokens) {
                if (lowerUserAgent.contains(token)) {
                    return token;
                }
            }
            return null;
        }
    }
}
