package dev.baton.localstack.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who sits at the device.
 *
 * @param firstName given name
 * @param lastName  family name
 * @param email     unique in the population
 * @param job       title and department, null for private people
 * @param company   where the person works
 * @param phone     a number set aside for fiction, may be null
 * @param userId    id of the person at the site
 */
public record Person(
        String firstName, String lastName, String email, Job job, Company company, String phone, String userId) {

    /** What a short form asks for. */
    Map<String, Object> shortForm() {
        Map<String, Object> traits = new LinkedHashMap<>();
        traits.put("email", email);
        traits.put("firstName", firstName);
        traits.put("lastName", lastName);
        return traits;
    }

    /** What a form asks for that leads to a conversation. */
    Map<String, Object> longForm() {
        Map<String, Object> traits = shortForm();
        traits.put("name", firstName + " " + lastName);
        if (job != null) {
            traits.put("title", job.title());
            traits.put("department", job.department());
        }
        if (company.name() != null) {
            traits.put(
                    "company",
                    Map.of("name", company.name(), "employees", company.size(), "industry", company.industry()));
        }
        if (phone != null) {
            traits.put("phone", phone);
        }
        traits.put("country", company.place().country);
        traits.put("city", company.place().city);
        traits.put("timezone", company.place().zone.getId());
        return traits;
    }
}
