package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.lead.Profile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What of a profile can be learned from: scalar values by the path that a condition names, without what names a person. */
public final class TraitValues {

    /** They tell persons apart, not kinds of persons. */
    private static final Set<String> PERSONAL = Set.of(
            "lead.email", "lead.phone", "lead.name", "lead.firstName", "lead.lastName", "lead.userId", "lead.company");

    /** Senders' names of what stands under a path of its own already, or names a person. */
    private static final Set<String> COVERED = Set.of(
            "email",
            "phone",
            "name",
            "firstName",
            "first_name",
            "lastName",
            "last_name",
            "title",
            "jobTitle",
            "department",
            "company",
            "companySize",
            "employees",
            "industry",
            "country",
            "city",
            "address",
            "budget",
            "timezone",
            "userId",
            "anonymousId",
            "username",
            "avatar",
            "id",
            Profile.GROUP);

    private static final int LONGEST_TEXT = 100;

    private TraitValues() {}

    /** The values by path; texts are stripped, blank ones are unknown. */
    public static Map<String, Object> of(Profile profile) {
        Map<String, Object> values = new TreeMap<>();
        for (String path : LeadPaths.vocabulary().paths()) {
            if (!PERSONAL.contains(path)) {
                put(values, path, LeadPaths.reader(path).apply(profile));
            }
        }
        profile.values().forEach((name, value) -> {
            // a name with a dot cannot be told from a path
            if (!COVERED.contains(name) && name.indexOf('.') < 0) {
                put(values, "lead.traits." + name, value);
            }
        });
        return values;
    }

    private static void put(Map<String, Object> values, String path, Object value) {
        switch (value) {
            case String text when !text.isBlank() && text.length() <= LONGEST_TEXT -> values.put(path, text.strip());
            case Number number -> values.put(path, number);
            case Boolean flag -> values.put(path, flag.toString());
            case null, default -> {}
        }
    }
}
