package dev.baton.ingest.domain.human;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the name of a crawler from a name that only holds the letters of one. {@code Googlebot}, {@code Baiduspider} and
 * {@code SomeCrawler} are names of crawlers; {@code CUBOT NOTE 20}, {@code Abbott}, {@code Botim} and {@code Spider-Man} are
 * a phone, a company and two apps.
 */
public final class CrawlerNames {

    private static final Pattern LETTERS = Pattern.compile("(?i)bot|spider|crawl");

    /** The model of an Android device, the first thing behind the version and an optional language. */
    private static final Pattern ANDROID_MODEL =
            Pattern.compile("(?i)(Android[ \\d.]*;(?: ?[a-z]{2}-[a-z]{2};)? ?)([^;()]+?)(?= Build/|[;)])");

    /** A crawler says what it is and where its operator is found; old Internet Explorers are "compatible" too. */
    private static final Pattern DECLARED =
            Pattern.compile("(?i)compatible;(?! MSIE)|https?://|www\\.|\\+http|[\\w.]@[\\w.]");

    /** What libraries of apps say of the phone they run on. */
    private static final Pattern APP =
            Pattern.compile("CFNetwork/|\\bScale/|^Dalvik/|okhttp/|\\((?:iPhone|iPad|iPod)[;)]");

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}_.!%-]*(?i:bot|spider|crawl)[\\p{L}\\p{N}_.!%-]*");

    /** A word that ends as names of crawlers do; a digit may follow, as in crawler4j. */
    private static final Pattern CRAWLER = Pattern.compile("(?i)(?:bot|spider|crawler|crawling)s?(?![\\p{L}])");

    /** Names that end so and are none. */
    private static final Pattern LOOKALIKE = Pattern.compile(
            "(?i)^(?:cubot|i?robot|abbot|talbots?|turbot|spider[ _-]?(?:man|woman|verse).*)(?![\\p{L}])");

    private CrawlerNames() {}

    /**
     * The user agent with every name replaced that holds the letters of a crawler's and is none, so that a search
     * for these letters finds crawlers only.
     */
    public static String withoutLookalikes(String userAgent) {
        if (!LETTERS.matcher(userAgent).find()) {
            return userAgent;
        }
        String known = ANDROID_MODEL
                .matcher(userAgent)
                .replaceAll(found -> quoted(found.group(1))
                        + (LETTERS.matcher(found.group(2)).find() ? "Phone" : quoted(found.group(2))));
        if (DECLARED.matcher(known).find()) {
            return known;
        }
        boolean app = APP.matcher(known).find();
        return WORD.matcher(known).replaceAll(word -> isCrawler(word, app) ? quoted(word.group()) : "App");
    }

    /** The word by which the user agent names a crawler, such as {@code bot}; null where it names none. */
    static String in(String userAgent) {
        if (!LETTERS.matcher(userAgent).find()) {
            return null;
        }
        Matcher crawler = CRAWLER.matcher(withoutLookalikes(userAgent));
        return crawler.find() ? crawler.group().toLowerCase(Locale.ROOT) : null;
    }

    /** An app may be called anything: crawlers that name a phone's library say that they are crawlers as well. */
    private static boolean isCrawler(MatchResult word, boolean app) {
        String name = word.group().toLowerCase(Locale.ROOT);
        return !app && CRAWLER.matcher(name).find() && !LOOKALIKE.matcher(name).find();
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
