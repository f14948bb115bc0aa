package dev.baton.journeys.wire;

import static dev.baton.contracts.Roles.ADMIN;
import static dev.baton.contracts.Roles.INTEGRATOR;
import static dev.baton.contracts.Roles.MARKETER;
import static dev.baton.contracts.Roles.REP;
import static dev.baton.contracts.Roles.SALES_MANAGER;

import java.util.Map;
import java.util.Set;

/** Who may call what: the decision, written down apart from the code that keeps it. */
final class AccessTable {

    /** Nothing to protect: no person's data and no effect. */
    static final String EVERYBODY = "everybody";

    private static final Map<String, Map<String, Set<String>>> TABLE = Map.of(
            "ingest",
            Map.of(
                    "POST /v1/identify", Set.of(INTEGRATOR),
                    "POST /v1/track", Set.of(INTEGRATOR),
                    "POST /v1/page", Set.of(INTEGRATOR),
                    "POST /v1/batch", Set.of(INTEGRATOR)),
            "scoring",
            Map.of(
                    "GET /v1/leads", Set.of(SALES_MANAGER, MARKETER, ADMIN, INTEGRATOR),
                    "GET /v1/leads/{id}", Set.of(SALES_MANAGER, MARKETER, ADMIN, INTEGRATOR),
                    "GET /v1/leads/{id}/score", Set.of(SALES_MANAGER, MARKETER, ADMIN, INTEGRATOR)),
            "lifecycle",
            Map.of(
                    "GET /v1/leads/{leadId}", Set.of(REP, SALES_MANAGER, MARKETER, ADMIN, INTEGRATOR),
                    "POST /v1/leads/{leadId}/transitions", Set.of(REP, SALES_MANAGER, MARKETER, ADMIN),
                    "GET /v1/funnel", Set.of(SALES_MANAGER, MARKETER, ADMIN, INTEGRATOR)),
            "routing",
            Map.of("GET /v1/assignments", Set.of(REP, SALES_MANAGER, ADMIN)));

    private AccessTable() {}

    /** The roles that may; empty for an operation the table doesn't know. */
    static Set<String> rolesFor(String service, String operation) {
        return TABLE.get(service).getOrDefault(operation, Set.of());
    }

    static Set<String> operationsOf(String service) {
        return TABLE.get(service).keySet();
    }
}
