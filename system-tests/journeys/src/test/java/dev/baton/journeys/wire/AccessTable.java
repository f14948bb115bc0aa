package dev.baton.journeys.wire;

import static dev.baton.contracts.Roles.ADMIN;
import static dev.baton.contracts.Roles.INTEGRATOR;
import static dev.baton.contracts.Roles.MARKETER;
import static dev.baton.contracts.Roles.REP;
import static dev.baton.contracts.Roles.SALES_MANAGER;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may call what: the decision, written down apart from the code that keeps it. */
final class AccessTable {

    /** Nothing to protect: no person's data and no effect. */
    static final String EVERYBODY = "everybody";

    private static final Set<String> SENDERS = Set.of(INTEGRATOR);
    private static final Set<String> OWNERS_OF_SOURCES = Set.of(MARKETER, ADMIN);
    private static final Set<String> ADMINISTRATORS = Set.of(ADMIN);
    private static final Set<String> IMPORTERS = Set.of(MARKETER, ADMIN, INTEGRATOR);
    private static final Set<String> READERS_OF_LEADS = Set.of(SALES_MANAGER, MARKETER, ADMIN, INTEGRATOR);
    private static final Set<String> OWNERS_OF_MODELS = Set.of(SALES_MANAGER, MARKETER, ADMIN);
    private static final Set<String> SALES = Set.of(REP, SALES_MANAGER, ADMIN);
    private static final Set<String> READERS_OF_SALES = Set.of(REP, SALES_MANAGER, ADMIN, INTEGRATOR);

    private static final Map<String, Map<String, Set<String>>> TABLE = Map.of(
            "ingest",
            Map.ofEntries(
                    Map.entry("POST /v1/identify", SENDERS),
                    Map.entry("POST /v1/track", SENDERS),
                    Map.entry("POST /v1/page", SENDERS),
                    Map.entry("POST /v1/screen", SENDERS),
                    Map.entry("POST /v1/group", SENDERS),
                    Map.entry("POST /v1/alias", SENDERS),
                    Map.entry("POST /v1/batch", SENDERS),
                    Map.entry("GET /v1/tracking-plan", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/tracking-plan/schema", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/tracking-plan/{key}", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/tracking-plan/{key}/draft", OWNERS_OF_SOURCES),
                    Map.entry("PUT /v1/tracking-plan/{key}/draft", OWNERS_OF_SOURCES),
                    Map.entry("DELETE /v1/tracking-plan/{key}/draft", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/tracking-plan/{key}/draft/activate", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/tracking-plan/{key}/draft/trial", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/tracking-plan/{key}/retire", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/tracking-plan/{key}/versions", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/tracking-plan/{key}/versions/{version}", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/tracking-plan/{key}/diff", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/tracking-plan/trials/{id}", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/tracking-plan/trials/{id}/cancel", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/import", SENDERS),
                    Map.entry("POST /v1/outcome", SENDERS),
                    Map.entry("POST /v1/events", SENDERS),
                    Map.entry("GET /v1/pixel/track", Set.of(EVERYBODY)),
                    Map.entry("GET /v1/projects/{writeKey}/settings", Set.of(EVERYBODY)),
                    Map.entry("POST /v1/imports", IMPORTERS),
                    Map.entry("GET /v1/imports", IMPORTERS),
                    Map.entry("GET /v1/imports/mapping-schema", IMPORTERS),
                    Map.entry("GET /v1/imports/{id}", IMPORTERS),
                    Map.entry("DELETE /v1/imports/{id}", IMPORTERS),
                    Map.entry("GET /v1/imports/{id}/mapping", IMPORTERS),
                    Map.entry("PUT /v1/imports/{id}/mapping", IMPORTERS),
                    Map.entry("PATCH /v1/imports/{id}/content", IMPORTERS),
                    Map.entry("DELETE /v1/imports/{id}/content", IMPORTERS),
                    Map.entry("GET /v1/imports/{id}/errors", IMPORTERS),
                    Map.entry("GET /v1/imports/{id}/stream", IMPORTERS),
                    Map.entry("POST /v1/imports/{id}/dry-run", IMPORTERS),
                    Map.entry("POST /v1/imports/{id}/start", IMPORTERS),
                    Map.entry("POST /v1/imports/{id}/pause", IMPORTERS),
                    Map.entry("POST /v1/imports/{id}/cancel", IMPORTERS),
                    Map.entry("GET /v1/rejections", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/rejections/summary", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/rejections/{id}", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/rejections/{id}/replay", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/rejections/replay", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/rejections/replays", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/rejections/replays/{jobId}", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/rejections/replays/{jobId}/cancel", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/rejections/discard", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/rejections/restore", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/sources", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/sources", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/sources/{id}", OWNERS_OF_SOURCES),
                    Map.entry("PATCH /v1/sources/{id}", OWNERS_OF_SOURCES),
                    Map.entry("DELETE /v1/sources/{id}", ADMINISTRATORS),
                    Map.entry("POST /v1/sources/{id}/enable", ADMINISTRATORS),
                    Map.entry("POST /v1/sources/{id}/keys", OWNERS_OF_SOURCES),
                    Map.entry("DELETE /v1/sources/{id}/keys/{keyId}", OWNERS_OF_SOURCES),
                    Map.entry("GET /v1/sources/{id}/webhook", OWNERS_OF_SOURCES),
                    Map.entry("PUT /v1/sources/{id}/webhook", OWNERS_OF_SOURCES),
                    Map.entry("POST /v1/sources/{id}/webhook/test", OWNERS_OF_SOURCES),
                    // the signature is the authority: who has none gets 401, whoever asks
                    Map.entry("POST /v1/webhooks/{sourceId}", Set.of(EVERYBODY))),
            "scoring",
            Map.ofEntries(
                    Map.entry("GET /v1/leads", READERS_OF_LEADS),
                    Map.entry("GET /v1/leads/{id}", READERS_OF_LEADS),
                    Map.entry("GET /v1/leads/{id}/score", READERS_OF_LEADS),
                    Map.entry("GET /v1/leads/{id}/events", READERS_OF_LEADS),
                    Map.entry("GET /v1/leads/{id}/explanation", READERS_OF_LEADS),
                    Map.entry("GET /v1/leads/{id}/export", Set.of(ADMIN)),
                    Map.entry("DELETE /v1/leads/{id}", Set.of(ADMIN)),
                    Map.entry("POST /v1/leads/{id}/objection", Set.of(MARKETER, ADMIN, INTEGRATOR)),
                    Map.entry("DELETE /v1/leads/{id}/objection", Set.of(MARKETER, ADMIN, INTEGRATOR)),
                    Map.entry("GET /v1/leads/{id}/identity-changes", READERS_OF_LEADS),
                    Map.entry("POST /v1/leads/{id}/merge", OWNERS_OF_MODELS),
                    Map.entry("GET /v1/accounts", READERS_OF_LEADS),
                    Map.entry("GET /v1/accounts/{domain}", READERS_OF_LEADS),
                    Map.entry("GET /v1/duplicates", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/duplicates/dismissals", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/leads/{id}/split", OWNERS_OF_MODELS),
                    Map.entry("GET /v1/leads/{id}/score/history", READERS_OF_LEADS),
                    Map.entry("GET /v1/leads/{id}/adjustments", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/leads/{id}/adjustments", OWNERS_OF_MODELS),
                    Map.entry("DELETE /v1/leads/{id}/adjustments/{adjustmentId}", OWNERS_OF_MODELS),
                    Map.entry("GET /v1/jobs", READERS_OF_LEADS),
                    Map.entry("GET /v1/jobs/{id}", READERS_OF_LEADS),
                    Map.entry("POST /v1/jobs/{id}/cancel", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/jobs/{id}/resume", OWNERS_OF_MODELS),
                    Map.entry("GET /v1/models", READERS_OF_LEADS),
                    Map.entry("POST /v1/models", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/{key}/suggest", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/{key}/versions/{version}/lift", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/suggestions/{job}/draft", OWNERS_OF_MODELS),
                    Map.entry("GET /v1/models/schema", READERS_OF_LEADS),
                    Map.entry("POST /v1/models/validate", READERS_OF_LEADS),
                    Map.entry("GET /v1/models/{key}", READERS_OF_LEADS),
                    Map.entry("GET /v1/models/{key}/versions", READERS_OF_LEADS),
                    Map.entry("GET /v1/models/{key}/versions/{version}", READERS_OF_LEADS),
                    Map.entry("PUT /v1/models/{key}/versions/{version}", OWNERS_OF_MODELS),
                    Map.entry("DELETE /v1/models/{key}/versions/{version}", OWNERS_OF_MODELS),
                    Map.entry("GET /v1/models/{key}/versions/{version}/document", READERS_OF_LEADS),
                    Map.entry("GET /v1/models/{key}/versions/{version}/diff", READERS_OF_LEADS),
                    Map.entry("POST /v1/models/{key}/versions/{version}/validate", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/{key}/versions/{version}/test", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/{key}/versions/{version}/scores", OWNERS_OF_MODELS),
                    Map.entry("GET /v1/models/{key}/versions/{version}/preview", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/{key}/versions/{version}/backtest", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/{key}/versions/{version}/activate", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/{key}/versions/{version}/shadow", OWNERS_OF_MODELS),
                    Map.entry("GET /v1/models/{key}/versions/{version}/shadow", OWNERS_OF_MODELS),
                    Map.entry("DELETE /v1/models/{key}/versions/{version}/shadow", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/{key}/stop", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/{key}/retire", OWNERS_OF_MODELS),
                    Map.entry("POST /v1/models/{key}/versions/{version}/approvals/{side}", OWNERS_OF_MODELS),
                    Map.entry("DELETE /v1/models/{key}/versions/{version}/approvals/{side}", OWNERS_OF_MODELS)),
            "lifecycle",
            Map.of(
                    "GET /v1/leads/{leadId}", Set.of(REP, SALES_MANAGER, MARKETER, ADMIN, INTEGRATOR),
                    "POST /v1/leads/{leadId}/transitions", Set.of(REP, SALES_MANAGER, MARKETER, ADMIN),
                    "GET /v1/funnel", READERS_OF_LEADS),
            "routing",
            Map.ofEntries(
                    Map.entry("GET /v1/assignments", READERS_OF_SALES),
                    Map.entry("GET /v1/assignments/stream", READERS_OF_SALES),
                    Map.entry("GET /v1/assignments/{id}", READERS_OF_SALES),
                    Map.entry("POST /v1/assignments/{id}/acknowledge", SALES),
                    Map.entry("POST /v1/assignments/{id}/accept", SALES),
                    Map.entry("POST /v1/assignments/{id}/reject", SALES),
                    Map.entry("GET /v1/reps", READERS_OF_SALES),
                    Map.entry("POST /v1/reps", Set.of(SALES_MANAGER, ADMIN)),
                    Map.entry("GET /v1/reps/{userName}", READERS_OF_SALES),
                    Map.entry("PATCH /v1/reps/{userName}", SALES),
                    Map.entry("GET /v1/fairness", READERS_OF_SALES),
                    Map.entry("GET /v1/waiting", Set.of(SALES_MANAGER, ADMIN, INTEGRATOR)),
                    Map.entry("POST /v1/waiting/{leadId}/assign", Set.of(SALES_MANAGER, ADMIN))));

    /** What the kit gives to every service. */
    private static final Map<String, Set<String>> OF_EVERY_SERVICE = Map.of(
            "GET /v1/parked-messages", ADMINISTRATORS,
            "POST /v1/parked-messages/replay", ADMINISTRATORS,
            "GET /v1/parked-messages/{id}", ADMINISTRATORS,
            "DELETE /v1/parked-messages/{id}", ADMINISTRATORS,
            "POST /v1/parked-messages/{id}/replay", ADMINISTRATORS);

    private AccessTable() {}

    /** The roles that may; empty for an operation the table doesn't know. */
    static Set<String> rolesFor(String service, String operation) {
        return TABLE.get(service).getOrDefault(operation, OF_EVERY_SERVICE.getOrDefault(operation, Set.of()));
    }

    static Set<String> operationsOf(String service) {
        return Stream.concat(TABLE.get(service).keySet().stream(), OF_EVERY_SERVICE.keySet().stream())
                .collect(Collectors.toSet());
    }
}
