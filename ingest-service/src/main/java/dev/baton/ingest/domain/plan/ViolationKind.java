package dev.baton.ingest.domain.plan;

import dev.baton.ingest.domain.RejectionCode;

/** How an event can break its plan; the names on the wire are those of other tracking plans, and for ever. */
public enum ViolationKind {
    /** The plan has no event of that name. */
    UNPLANNED_EVENT("Unplanned-Event", RejectionCode.TRACKING_PLAN_UNPLANNED_EVENT),
    /** A property that the plan requires is not there. */
    REQUIRED_MISSING("Required-Missing", RejectionCode.TRACKING_PLAN_REQUIRED_MISSING),
    /** A value of another JSON type than planned. */
    DATATYPE_MISMATCH("Datatype-Mismatch", RejectionCode.TRACKING_PLAN_DATATYPE_MISMATCH),
    /** A property that the plan does not know. */
    ADDITIONAL_PROPERTIES("Additional-Properties", RejectionCode.TRACKING_PLAN_ADDITIONAL_PROPERTIES),
    /** Everything else a schema can say: a value of the right type that is not allowed. */
    VALUE_MISMATCH("Value-Mismatch", RejectionCode.TRACKING_PLAN_VALUE_MISMATCH);

    private final String wireName;
    private final RejectionCode code;

    ViolationKind(String wireName, RejectionCode code) {
        this.wireName = wireName;
        this.code = code;
    }

    /** The name on the wire. */
    public String wireName() {
        return wireName;
    }

    /** The code of an item that is rejected for it. */
    public RejectionCode code() {
        return code;
    }
}
