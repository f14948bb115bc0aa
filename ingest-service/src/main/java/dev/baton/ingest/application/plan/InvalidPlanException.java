package dev.baton.ingest.application.plan;

import java.util.List;

/** A document that is no plan; says all that is wrong with it, bounded. */
public final class InvalidPlanException extends RuntimeException {

    private final transient List<PlanFault> faults;

    public InvalidPlanException(List<PlanFault> faults) {
        super("the document is no tracking plan");
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, at least one thing. */
    public List<PlanFault> faults() {
        return faults;
    }
}
