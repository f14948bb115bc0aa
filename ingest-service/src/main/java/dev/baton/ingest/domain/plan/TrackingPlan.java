package dev.baton.ingest.domain.plan;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.TrackingKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A plan ready to judge by: compiled once, asked for every event.
 *
 * <p>{@code track} calls are looked up by the event's name; an event without a schema costs that look and nothing more.
 * {@code identify} and {@code group} are held against the schema of their traits, {@code page} and {@code screen} against
 * that of their properties, where the plan has one.
 */
public final class TrackingPlan {

    /** Allows everything. */
    public static final TrackingPlan OPEN = new TrackingPlan("open", 0, Modes.ALLOW, Map.of(), Map.of());

    private final String key;
    private final int version;
    private final Modes modes;
    private final Map<String, PayloadSchema> events;
    private final Map<String, PayloadSchema> calls;
    private final Map<String, String> namesByLetters = new HashMap<>();

    /**
     * @param events schemas by event name
     * @param calls  schemas of the other calls
     */
    public TrackingPlan(
            String key,
            int version,
            Modes modes,
            Map<String, PayloadSchema> events,
            Map<TrackingKind, PayloadSchema> calls) {
        this.key = Objects.requireNonNull(key, "key");
        this.version = version;
        this.modes = Objects.requireNonNull(modes, "modes");
        this.events = Map.copyOf(events);
        Map<String, PayloadSchema> byWireName = new HashMap<>();
        calls.forEach((kind, schema) -> byWireName.put(kind.wireName(), schema));
        this.calls = Map.copyOf(byWireName);
        events.keySet().forEach(name -> namesByLetters.putIfAbsent(letters(name), name));
    }

    /** Which plan it is. */
    public String key() {
        return key;
    }

    /** Which version of it. */
    public int version() {
        return version;
    }

    /** What becomes of violations. */
    public Modes modes() {
        return modes;
    }

    /** Whether no event can break it, so that looking is needless. */
    public boolean allowsEverything() {
        return modes.equals(Modes.ALLOW);
    }

    /** Whether an event of that name is planned. */
    public boolean plans(String eventName) {
        return events.containsKey(eventName);
    }

    /** Where the event breaks the plan, whatever its modes make of it. */
    public List<Violation> violations(AcceptedEvent event) {
        if (!event.kind().equals(TrackingKind.TRACK.wireName())) {
            PayloadSchema schema = calls.get(event.kind());
            return schema == null ? List.of() : ofCall(event, schema);
        }
        PayloadSchema schema = events.get(event.name());
        return schema == null ? List.of(unplanned(event.name())) : schema.violations(event.properties(), "/properties");
    }

    private static List<Violation> ofCall(AcceptedEvent event, PayloadSchema schema) {
        boolean traits = event.kind().equals(TrackingKind.IDENTIFY.wireName())
                || event.kind().equals(TrackingKind.GROUP.wireName());
        return traits
                ? schema.violations(event.traits(), "/traits")
                : schema.violations(event.properties(), "/properties");
    }

    private Violation unplanned(String name) {
        String meant = namesByLetters.get(letters(name));
        return new Violation(
                ViolationKind.UNPLANNED_EVENT,
                "/event",
                "The plan has no event of this name." + (meant == null ? "" : " Did you mean “" + meant + "”?"));
    }

    /** What stays when case, blanks and punctuation are set aside: where most misspellings of names lie. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
