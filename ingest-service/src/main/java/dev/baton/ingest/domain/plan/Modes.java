package dev.baton.ingest.domain.plan;

import java.util.Objects;

/**
 * What becomes of each kind of violation.
 *
 * @param unplannedEvents     events the plan has no name for
 * @param unplannedProperties properties the plan does not know
 * @param violations          whatever else breaks a schema
 */
public record Modes(Mode unplannedEvents, Mode unplannedProperties, Mode violations) {

    /** Everything goes. */
    public static final Modes ALLOW = new Modes(Mode.ALLOW, Mode.ALLOW, Mode.ALLOW);

    public Modes {
        Objects.requireNonNull(unplannedEvents, "unplannedEvents");
        Objects.requireNonNull(unplannedProperties, "unplannedProperties");
        Objects.requireNonNull(violations, "violations");
    }

    /** What becomes of that kind. */
    public Mode of(ViolationKind kind) {
        return switch (kind) {
            case UNPLANNED_EVENT -> unplannedEvents;
            case ADDITIONAL_PROPERTIES -> unplannedProperties;
            case REQUIRED_MISSING, DATATYPE_MISMATCH, VALUE_MISMATCH -> violations;
        };
    }
}
