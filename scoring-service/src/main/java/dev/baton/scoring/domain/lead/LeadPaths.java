package dev.baton.scoring.domain.lead;

import dev.baton.kit.condition.Vocabulary;
import dev.baton.kit.text.EmailAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The paths under which conditions name what is known of a lead. Senders spell the same trait in several ways
 * ({@code companySize}, {@code employees}, {@code company.employees}); a path stands for all of them, and
 * {@code lead.traits.…} reaches any trait as it was sent.
 */
public final class LeadPaths {

    private static final String TRAITS = "lead.traits";
    private static final Map<String, Function<Profile, Object>> PATHS = new LinkedHashMap<>();

    static {
        PATHS.put("lead.email", LeadPaths::email);
        PATHS.put("lead.emailDomain", LeadPaths::emailDomain);
        PATHS.put("lead.phone", p -> p.value("phone"));
        PATHS.put("lead.name", LeadPaths::name);
        PATHS.put("lead.firstName", p -> first(p.value("firstName"), p.value("first_name")));
        PATHS.put("lead.lastName", p -> first(p.value("lastName"), p.value("last_name")));
        PATHS.put("lead.title", p -> first(p.value("title"), p.value("jobTitle")));
        PATHS.put("lead.department", p -> p.value("department"));
        PATHS.put("lead.company", LeadPaths::company);
        PATHS.put("lead.companySize", LeadPaths::companySize);
        PATHS.put("lead.industry", p -> first(p.value("industry"), ofCompany(p, "industry")));
        PATHS.put("lead.country", p -> first(p.value("country"), of(p.value("address"), "country")));
        PATHS.put("lead.city", p -> first(p.value("city"), of(p.value("address"), "city")));
        PATHS.put("lead.budget", p -> p.value("budget"));
        PATHS.put("lead.timezone", p -> p.value("timezone"));
        PATHS.put("lead.userId", p -> p.value("userId"));
    }

    private LeadPaths() {}

    /** The paths a model may name. */
    public static Vocabulary vocabulary() {
        return Vocabulary.of(PATHS.keySet().toArray(String[]::new)).withFamilies(TRAITS);
    }

    /** How to read a path; resolved once, when a model is compiled. */
    public static Function<Profile, Object> reader(String path) {
        Function<Profile, Object> known = PATHS.get(path);
        if (known != null) {
            return known;
        }
        if (path.equals("lead")) {
            return LeadPaths::asMap;
        }
        Steps steps = Steps.below(TRAITS, path);
        return profile -> steps.from(profile.value(steps.first()));
    }

    /** The value at a path as text, null where unknown. */
    public static String text(Profile profile, String path) {
        Object value = reader(path).apply(profile);
        return value instanceof String || value instanceof Number
                ? value.toString().strip()
                : null;
    }

    /** Whether a person could write or call. */
    public static boolean contactable(Profile profile) {
        return email(profile) != null || text(profile, "lead.phone") != null;
    }

    private static Object email(Profile profile) {
        return EmailAddress.of(profile.value("email")).map(EmailAddress::value).orElse(null);
    }

    private static Object emailDomain(Profile profile) {
        return EmailAddress.of(profile.value("email")).map(EmailAddress::domain).orElse(null);
    }

    private static Object name(Profile profile) {
        if (profile.value("name") instanceof String name && !name.isBlank()) {
            return name.strip();
        }
        Object given = first(profile.value("firstName"), profile.value("first_name"));
        Object family = first(profile.value("lastName"), profile.value("last_name"));
        String both = ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
        return both.isEmpty() ? null : both;
    }

    private static Object company(Profile profile) {
        Object company = profile.value("company");
        return company instanceof Map ? of(company, "name") : first(company, of(profile.value(Profile.GROUP), "name"));
    }

    private static Object companySize(Profile profile) {
        Object size = first(profile.value("companySize"), profile.value("employees"));
        return number(size != null ? size : ofCompany(profile, "employees"));
    }

    /** Size bands such as {@code "51-200"} or {@code "1,000+"} count as their lower end. */
    private static Object number(Object size) {
        if (!(size instanceof String text)) {
            return size;
        }
        String digits = text.strip().replace(",", "").replaceAll("[^0-9].*", "");
        return digits.isEmpty() || digits.length() > 9 ? null : Integer.valueOf(digits);
    }

    private static Object ofCompany(Profile profile, String name) {
        return first(of(profile.value("company"), name), of(profile.value(Profile.GROUP), name));
    }

    private static Object of(Object value, String name) {
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static Object first(Object one, Object other) {
        return one != null ? one : other;
    }

    private static Map<String, Object> asMap(Profile profile) {
        Map<String, Object> map = new LinkedHashMap<>();
        PATHS.forEach((path, reader) -> {
            Object value = reader.apply(profile);
            if (value != null) {
                map.put(path.substring("lead.".length()), value);
            }
        });
        map.put("traits", profile.values());
        return map;
    }
}
