package dev.baton.ingest.inbound.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.ingest.inbound.source.Violations.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Forms as the documents of the API, so that both are held against the same rules. */
final class SourceForms {

    private static final Pattern LINES = Pattern.compile("[\\s,]+");
    private static final Set<String> YES = Set.of("yes", "true", "1");

    private SourceForms() {}

    /** The document of a new source. */
    static ObjectNode ofNew(String name, String kind, String origins) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("name", name == null ? "" : name.strip());
        document.put("kind", kind);
        document.set("allowedOrigins", origins(origins));
        return document;
    }

    /** The document of a change: a field left empty takes the setting away. */
    static ObjectNode ofChange(
            String name, String origins, String perSecond, String burst, String consent, String trackingPlan) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("name", name == null ? "" : name.strip());
        document.set("allowedOrigins", origins(origins));
        document.set("rateLimit", rate(perSecond, burst));
        document.set("defaultConsent", consent(consent));
        document.put("trackingPlan", blank(trackingPlan) ? null : trackingPlan.strip());
        return document;
    }

    /** What is wrong, in one sentence each. */
    @SuppressWarnings("unchecked") // the member is the list that Violations puts there
    static List<String> words(HttpProblem problem) {
        Object violations = problem.getParameters().get("violations");
        return violations instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Violation
                ? ((List<Violation>) list)
                        .stream().map(Violation::detail).distinct().toList()
                : List.of(problem.getDetail() == null ? problem.getTitle() : problem.getDetail());
    }

    private static ArrayNode origins(String text) {
        ArrayNode origins = JsonNodeFactory.instance.arrayNode();
        if (!blank(text)) {
            LINES.splitAsStream(text.strip()).forEach(origins::add);
        }
        return origins;
    }

    private static ObjectNode rate(String perSecond, String burst) {
        if (blank(perSecond)) {
            return null;
        }
        ObjectNode rate = JsonNodeFactory.instance.objectNode();
        rate.put("eventsPerSecond", number(perSecond));
        if (!blank(burst)) {
            rate.put("burst", number(burst));
        }
        return rate;
    }

    /** One purpose a line, {@code marketing=yes}. */
    private static ObjectNode consent(String text) {
        ObjectNode purposes = JsonNodeFactory.instance.objectNode();
        if (!blank(text)) {
            text.strip().lines().filter(line -> !line.isBlank()).forEach(line -> {
                int equals = line.indexOf('=');
                String purpose = equals < 0 ? line : line.substring(0, equals);
                String said = equals < 0 ? "yes" : line.substring(equals + 1).strip();
                purposes.put(purpose.strip(), YES.contains(said.toLowerCase(Locale.ROOT)));
            });
        }
        return purposes;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
