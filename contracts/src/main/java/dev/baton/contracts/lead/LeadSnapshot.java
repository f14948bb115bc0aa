package dev.baton.contracts.lead;

import java.util.Map;

/**
 * The lead as it was known when the carrying event was written. Every field but {@code id} may be null.
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
 * @param traits      every trait as sent, those above included; never null
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
        Map<String, Object> traits) {}
