package dev.baton.contracts.lead;

import dev.baton.contracts.Bounds;

/**
 * The lead as it was known when the carrying event was written: what readers need to name it, to contact it and to route
 * it, not the whole profile. Every field but {@code id} may be null. Longer texts are cut, longer identifiers left out.
 *
 * @param id          lead id (UUIDv7 as text)
 * @param anonymousId one of the devices the person uses
 * @param userId      id of the person at the sender
 * @param email       normalised: trimmed, lower case
 * @param phone       as given
 * @param name        full name
 * @param title       job title
 * @param company     company name
 * @param companySize number of employees
 * @param industry    industry of the company
 * @param country     country of the person or company
 * @param city        city of the person or company
 * @param timeZone    IANA zone of the person
 * @param source      where the lead came from, as the sender named it
 * @param campaign    campaign that brought the lead, as the sender named it
 */
public record LeadSnapshot(
        String id,
        String anonymousId,
        String userId,
        String email,
        String phone,
        String name,
        String title,
        String company,
        Integer companySize,
        String industry,
        String country,
        String city,
        String timeZone,
        String source,
        String campaign) {

    private static final int LONGEST_PHONE = 100;
    private static final int LONGEST_ZONE = 64;

    public LeadSnapshot {
        anonymousId = Bounds.whole(anonymousId, Bounds.ID);
        userId = Bounds.whole(userId, Bounds.ID);
        email = Bounds.whole(email, Bounds.EMAIL);
        phone = Bounds.whole(phone, LONGEST_PHONE);
        name = Bounds.cut(name, Bounds.LABEL);
        title = Bounds.cut(title, Bounds.LABEL);
        company = Bounds.cut(company, Bounds.LABEL);
        industry = Bounds.cut(industry, Bounds.LABEL);
        country = Bounds.cut(country, Bounds.LABEL);
        city = Bounds.cut(city, Bounds.LABEL);
        timeZone = Bounds.whole(timeZone, LONGEST_ZONE);
        source = Bounds.cut(source, Bounds.LABEL);
        campaign = Bounds.cut(campaign, Bounds.LABEL);
    }
}
