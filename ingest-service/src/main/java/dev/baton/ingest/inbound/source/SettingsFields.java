package dev.baton.ingest.inbound.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ingest.domain.AllowedOrigins;
import dev.baton.ingest.domain.DefaultConsent;
import dev.baton.ingest.domain.RateLimit;
import dev.baton.ingest.domain.SourceSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the settings in a document, field by field; a field nobody knows is refused, since it was meant to do something. */
final class SettingsFields {

    private static final Set<String> FIELDS = Set.of("allowedOrigins", "rateLimit", "defaultConsent", "trackingPlan");
    private static final Pattern PLAN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final JsonNode body;
    private final SourceSettings now;
    private final Violations violations;

    private SettingsFields(JsonNode body, SourceSettings now, Violations violations) {
        this.body = body;
        this.now = now;
        this.violations = violations;
    }

    /** The settings as the document wants them; what it doesn't name is as it is now. */
    static SourceSettings read(JsonNode body, SourceSettings now, Set<String> others, Violations violations) {
        if (body == null || !body.isObject()) {
            violations.add("", "Send a JSON object.");
            return now;
        }
        body.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field) && !others.contains(field)) {
                violations.add(
                        "/" + field,
                        "There is no such setting. The settings are allowedOrigins, rateLimit, defaultConsent and trackingPlan.");
            }
        });
        SettingsFields fields = new SettingsFields(body, now, violations);
        return new SourceSettings(fields.origins(), fields.rate(), fields.consent(), fields.plan());
    }

    private AllowedOrigins origins() {
        JsonNode origins = body.get("allowedOrigins");
        if (origins == null) {
            return now.allowedOrigins();
        }
        if (origins.isNull()) {
            return AllowedOrigins.ANY;
        }
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            String pattern = origins.path(i).textValue();
            if (AllowedOrigins.isSound(pattern)) {
                patterns.add(pattern);
            } else {
                violations.add(
                        "/allowedOrigins/" + i,
                        "Send an origin of at most %d characters: scheme and host, and nothing behind, for example"
                                        .formatted(AllowedOrigins.LONGEST)
                                + " https://www.example.com or https://*.example.com.");
            }
        }
        if (!origins.isArray() || origins.size() > AllowedOrigins.MOST) {
            violations.add("/allowedOrigins", "Send a list of at most " + AllowedOrigins.MOST + " origins.");
            return now.allowedOrigins();
        }
        return new AllowedOrigins(patterns);
    }

    private RateLimit rate() {
        JsonNode rate = body.get("rateLimit");
        if (rate == null) {
            return now.rateLimit();
        }
        if (rate.isNull()) {
            return null;
        }
        int perSecond = rate.path("eventsPerSecond").asInt(0);
        int burst = rate.has("burst") ? rate.path("burst").asInt(0) : perSecond;
        try {
            return new RateLimit(perSecond, burst);
        } catch (IllegalArgumentException unsound) {
            violations.add(
                    "/rateLimit",
                    "Send eventsPerSecond of 1 to %1$d and a burst of at least as much, at most %1$d."
                            .formatted(RateLimit.MOST));
            return now.rateLimit();
        }
    }

    private DefaultConsent consent() {
        JsonNode consent = body.get("defaultConsent");
        if (consent == null) {
            return now.defaultConsent();
        }
        if (consent.isNull()) {
            return DefaultConsent.NONE;
        }
        Map<String, Boolean> purposes = new HashMap<>();
        consent.properties().forEach(purpose -> {
            if (DefaultConsent.isSound(purpose.getKey()) && purpose.getValue().isBoolean()) {
                purposes.put(purpose.getKey(), purpose.getValue().booleanValue());
            } else {
                violations.add(
                        "/defaultConsent",
                        "Send purposes, named by up to 50 letters, digits, dashes or underscores,"
                                + " each with true or false.");
            }
        });
        if (!consent.isObject() || consent.size() > DefaultConsent.MOST) {
            violations.add("/defaultConsent", "Send an object of at most " + DefaultConsent.MOST + " purposes.");
            return now.defaultConsent();
        }
        return new DefaultConsent(purposes);
    }

    private String plan() {
        JsonNode plan = body.get("trackingPlan");
        if (plan == null) {
            return now.trackingPlan();
        }
        if (plan.isNull()) {
            return null;
        }
        if (!plan.isTextual() || !PLAN.matcher(plan.textValue()).matches()) {
            violations.add(
                    "/trackingPlan",
                    "Send the key of a tracking plan (1 to 100 characters), or null for the default plan.");
            return now.trackingPlan();
        }
        return plan.textValue();
    }
}
