package dev.baton.ingest.domain.human;

import java.util.List;
import java.util.Locale;

/** User agents that say themselves what they are: the early answer, and the only one until the analyser is loaded. */
final class MachineNames {

    private static final int LONGEST = 1024;

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

    /** What apps of people say: programs by name, but a person holds the phone. */
    private static final List<String> APPS = List.of("okhttp/", "dalvik/", "cfnetwork/", "alamofire/", "analytics-");

    private MachineNames() {}

    /** What the user agent says against a person; null where it says nothing. */
    static Finding in(String userAgent) {
        String lower = lower(userAgent);
        for (Family family : FAMILIES) {
            String token = first(family.tokens(), lower);
            if (token != null) {
                return new Finding(family.percent(), "user agent of a " + family.name() + ": " + token.strip());
            }
        }
        return null;
    }

    /** Whether it is the library of an app. */
    static boolean isApp(String userAgent) {
        return first(APPS, lower(userAgent)) != null;
    }

    private static String lower(String userAgent) {
        String bounded = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
        return bounded.toLowerCase(Locale.ROOT);
    }

    private static String first(List<String> tokens, String lowerUserAgent) {
        for (String token : tokens) {
            if (lowerUserAgent.contains(token)) {
                return token;
            }
        }
        return null;
    }

    private record Family(String name, int percent, List<String> tokens) {}
}
