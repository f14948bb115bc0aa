package dev.baton.localstack.demo;

import java.time.ZoneId;

/** Cities visitors come from; the phone prefixes are those set aside for fiction, where a country has some. */
public enum Place {
    BERLIN("Berlin", "Germany", "Europe/Berlin", "de-DE", "+49 30 23125 "),
    HAMBURG("Hamburg", "Germany", "Europe/Berlin", "de-DE", "+49 40 66969 "),
    MUNICH("Munich", "Germany", "Europe/Berlin", "de-DE", "+49 89 99998 "),
    ZURICH("Zurich", "Switzerland", "Europe/Zurich", "de-CH", null),
    LYON("Lyon", "France", "Europe/Paris", "fr-FR", "+33 4 65 71 0"),
    UTRECHT("Utrecht", "Netherlands", "Europe/Amsterdam", "nl-NL", null),
    COPENHAGEN("Copenhagen", "Denmark", "Europe/Copenhagen", "da-DK", null),
    LONDON("London", "United Kingdom", "Europe/London", "en-GB", "+44 20 7946 0"),
    GLASGOW("Glasgow", "United Kingdom", "Europe/London", "en-GB", "+44 141 496 0"),
    BOSTON("Boston", "United States", "America/New_York", "en-US", "+1 617 555 0"),
    AUSTIN("Austin", "United States", "America/Chicago", "en-US", "+1 512 555 0"),
    TORONTO("Toronto", "Canada", "America/Toronto", "en-CA", "+1 416 555 0"),
    OSAKA("Osaka", "Japan", "Asia/Tokyo", "ja-JP", null),
    NAIROBI("Nairobi", "Kenya", "Africa/Nairobi", "en-KE", null),
    BUENOS_AIRES("Buenos Aires", "Argentina", "America/Argentina/Buenos_Aires", "es-AR", null);

    final String city;
    final String country;
    final ZoneId zone;
    final String locale;
    final String phonePrefix;

    Place(String city, String country, String zone, String locale, String phonePrefix) {
        this.city = city;
        this.country = country;
        this.zone = ZoneId.of(zone);
        this.locale = locale;
        this.phonePrefix = phonePrefix;
    }
}
