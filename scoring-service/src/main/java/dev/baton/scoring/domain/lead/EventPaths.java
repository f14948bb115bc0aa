package dev.baton.scoring.domain.lead;

import dev.baton.kit.condition.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The paths under which conditions name an event. */
public final class EventPaths {

    private static final String PROPERTIES = "event.properties";
    private static final String CONTEXT = "event.context";

    private EventPaths() {}

    /** The paths a model may name. */
    public static Vocabulary vocabulary() {
        return Vocabulary.of("event.name", "event.kind", "event.humanConfidence")
                .withFamilies(PROPERTIES, CONTEXT);
    }

    /** How to read a path; resolved once, when a model is compiled. */
    public static Function<LeadEvent, Object> reader(String path) {
        return switch (path) {
            case "event" -> EventPaths::asMap;
            case "event.name" -> LeadEvent::name;
            case "event.kind" -> LeadEvent::kind;
            case "event.humanConfidence" -> LeadEvent::humanConfidence;
            default -> nested(path);
        };
    }

    private static Function<LeadEvent, Object> nested(String path) {
        if (path.startsWith(CONTEXT)) {
            Steps steps = Steps.below(CONTEXT, path);
            return event -> steps.from(event.context().get(steps.first()));
        }
        Steps steps = Steps.below(PROPERTIES, path);
        return event -> steps.from(event.properties().get(steps.first()));
    }

    private static Map<String, Object> asMap(LeadEvent event) {
        Map<String, Object> map = new HashMap<>();
        if (event.name() != null) {
            map.put("name", event.name());
        }
        map.put("kind", event.kind());
        map.put("humanConfidence", event.humanConfidence());
        map.put("properties", event.properties());
        map.put("context", event.context());
        return map;
    }
}
