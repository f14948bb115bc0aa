package dev.baton.localstack.demo;

import java.util.List;
import java.util.Map;

/**
 * What brought a visitor to the site, by the words of utm parameters.
 *
 * @param source   utm_source
 * @param medium   utm_medium
 * @param name     utm_campaign
 * @param referrer the page before
 */
record Campaign(String source, String medium, String name, String referrer) {

    static final Campaign ADVERTISEMENT = new Campaign("google", "cpc", "brand-autumn", "https://www.google.com/");

    static final Campaign NEWSLETTER = new Campaign("newsletter", "email", "monthly", "");

    static final List<Campaign> ALL = List.of(
            ADVERTISEMENT,
            NEWSLETTER,
            new Campaign("linkedin", "paid-social", "sales-leaders", "https://www.linkedin.com/"),
            new Campaign("google", "organic", "(none)", "https://www.google.com/"),
            new Campaign("partner", "referral", "implementation-partners", "https://partner.example/"),
            new Campaign("webinar", "event", "five-minute-rule", "https://events.example/"),
            new Campaign("bing", "organic", "(none)", "https://www.bing.com/"));

    Map<String, Object> toFields() {
        return Map.of("source", source, "medium", medium, "name", name);
    }
}
