package dev.baton.ingest.inbound.console.quarantine;

import java.util.List;

/** A page of ingest in the row above each of them. */
public record Tab(String label, String href, boolean current) {

    private static final String QUARANTINE = "/console/quarantine";
    private static final String PLAN = "/console/plan";

    /** The row on the quarantine's pages. */
    public static List<Tab> onQuarantine() {
        return tabs(QUARANTINE);
    }

    /** The row on the page of plans. */
    public static List<Tab> onPlan() {
        return tabs(PLAN);
    }

    private static List<Tab> tabs(String current) {
        return List.of(
                new Tab("Quarantine", QUARANTINE, QUARANTINE.equals(current)),
                new Tab("Tracking plan", PLAN, PLAN.equals(current)));
    }
}
