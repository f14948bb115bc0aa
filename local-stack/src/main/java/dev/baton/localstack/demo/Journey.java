package dev.baton.localstack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One visitor's way, told step by step: each step happens some seconds after the one before, each session on its day.
 *
 * <p>Nothing happens after the time base: today's session began half an hour before it, and a session never lasts that
 * long.
 */
final class Journey {

    private static final Duration TODAY_BEGAN = Duration.ofMinutes(30);
    private static final int LONGEST_PAUSE_SECONDS = 75;

    private static final Map<String, String> TITLES = Map.of(
            "ebook", "The five minute rule",
            "whitepaper", "Fair routing in practice",
            "guide", "Hand-over checklist",
            "case study", "Half the response time at a logistics company");

    private final Person person;
    private final RandomGenerator random;
    private final Instant timeBase;
    private final List<Call> calls = new ArrayList<>();
    private String anonymousId;
    private String userAgent;
    private Campaign campaign;
    private boolean known;
    private Instant at;

    Journey(Person person, String userAgent, RandomGenerator random, Instant timeBase) {
        this.person = person;
        this.random = random;
        this.timeBase = timeBase;
        this.campaign = pick(Campaign.ALL);
        this.at = timeBase.minus(TODAY_BEGAN);
        device(userAgent);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Goes on with another device, on which nobody has said who they are. */
    Journey device(String otherUserAgent) {
        userAgent = otherUserAgent;
        anonymousId = Ids.uuid(random);
        known = false;
        return this;
    }

    /** Comes by way of this campaign. */
    Journey from(Campaign source) {
        campaign = source;
        return this;
    }

    /** A session that many days ago, by daylight where the person lives; 0 is now. */
    Journey daysAgo(int days) {
        at = days == 0 ? timeBase.minus(TODAY_BEGAN) : daylight(days);
        return this;
    }

    private Instant daylight(int days) {
        ZonedDateTime day = timeBase.atZone(person.company().place().zone).minusDays(days);
        ZonedDateTime hour = day.withHour(8 + random.nextInt(10)).withMinute(random.nextInt(60));
        Instant instant = hour.toInstant();
        Instant latest = timeBase.minus(Duration.ofHours(1));
        return instant.isAfter(latest) ? latest : instant;
    }

    Journey sees(SitePage... pages) {
        for (SitePage page : pages) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("name", page.label);
            properties.put("path", page.path);
            properties.put("url", SitePage.SITE + page.path);
            properties.put("title", page.headline);
            properties.put("referrer", campaign.referrer());
            add("page", page.label, properties);
        }
        return this;
    }

    Journey does(String event, Object... namesAndValues) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        add("track", event, properties);
        return this;
    }

    /** Asks for a conversation, in one of the ways there are. */
    Journey raisesItsHand() {
        return does(pick(List.of("Demo Requested", "Quote Requested", "Contact Requested")), "form", "contact");
    }

    /** Sees a page that buyers study. */
    Journey studies(SitePage page) {
        return sees(page).does("Key Page Viewed", "path", page.path);
    }

    Journey downloads(String type) {
        return does("Content Downloaded", "type", type, "title", TITLES.get(type));
    }

    /** Gives name and address. */
    Journey introducesItself() {
        return identify(person.shortForm());
    }

    /** Gives everything a form for a conversation asks for. */
    Journey tellsEverything() {
        return identify(person.longForm());
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private Journey identify(Map<String, Object> traits) {
        known = true;
        add("identify", null, traits);
        return this;
    }

    private void add(String type, String name, Map<String, Object> details) {
        at = at.plusSeconds(5L + random.nextInt(LONGEST_PAUSE_SECONDS - 4)).plusMillis(random.nextInt(1000));
        calls.add(new Call(
                type, Ids.uuid(random), anonymousId, known ? person.userId() : null, name, details, context(), at));
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("userAgent", userAgent);
        context.put("locale", person.company().place().locale);
        context.put("timezone", person.company().place().zone.getId());
        context.put("campaign", campaign.toFields());
        context.put("library", Map.of("name", "analytics.js", "version", "2.0.0"));
        return context;
    }
}
