package dev.baton.ingest.domain.human;

import java.util.List;
import java.util.Locale;

/**
 * User agents that say themselves what they are: the early answer, and the only one until the analyser is loaded. A name
 * counts only as a whole word: {@code Guajava/2} holds the letters of {@code java/} and is an app.
 */
final class MachineNames {

    private static final int LONGEST = 1024;

    private static final Family CRAWLER =
            new Family("crawler", 2, List.of("slurp", "+http", "+https", "ia_archiver", "mediapartners-google"));

    /** Ordered: the first family with a name in the user agent decides. */
    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "mail security scanner",
                    2,
                    List.of("proofpoint", "mimecast", "barracuda", "forcepoint", "fireeye", "safelinks")),
            new Family(
                    "headless browser",
                    5,
                    List.of("headlesschrome", "phantomjs", "puppeteer", "playwright", "selenium", "htmlunit", "jsdom")),
            new Family(
                    "monitoring probe",
                    2,
                    List.of(
                            "pingdom",
                            "uptimerobot",
                            "statuscake",
                            "chrome-lighthouse",
                            "gtmetrix",
                            "synthetics",
                            "datadogsynthetics",
                            "cloudwatchsynthetics",
                            "existence discovery")),
            new Family(
                    "link preview",
                    2,
                    List.of("facebookexternalhit", "whatsapp/", "skypeuripreview", "bingpreview", "microsoftpreview")),
            CRAWLER,
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
        String bounded = bounded(userAgent);
        String lower = bounded.toLowerCase(Locale.ROOT);
        for (Family family : FAMILIES) {
            String name = first(family.names(), lower);
            name = name == null && family.equals(CRAWLER) ? CrawlerNames.in(bounded) : name;
            if (name != null) {
                return family.finding(name);
            }
        }
        return null;
    }

    /** Whether it is the library of an app. */
    static boolean isApp(String userAgent) {
        return first(APPS, bounded(userAgent).toLowerCase(Locale.ROOT)) != null;
    }

    private static String bounded(String userAgent) {
        return userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
    }

    private static String first(List<String> names, String lowerUserAgent) {
        for (String name : names) {
            if (hasWord(lowerUserAgent, name)) {
                return name;
            }
        }
        return null;
    }

    private static boolean hasWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !joins(text.charAt(at - 1), word.charAt(0));
            boolean ends = end == text.length() || !joins(word.charAt(word.length() - 1), text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** Whether two neighbouring characters are of one word. */
    private static boolean joins(char one, char other) {
        return Character.isLetterOrDigit(one) && Character.isLetterOrDigit(other);
    }

    private record Family(String name, int percent, List<String> names) {
        Finding finding(String evidence) {
            return new Finding(percent, "user agent of a " + name + ": " + evidence);
        }
    }
}
