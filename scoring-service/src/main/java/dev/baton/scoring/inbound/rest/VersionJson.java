package dev.baton.scoring.inbound.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.Adoption;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A version of a model as the API answers it.
 *
 * @param approvals what is there of them
 * @param missing   whose approval is missing
 * @param document  as a tree; only where one version is asked for
 */
record VersionJson(
        String key,
        int version,
        String name,
        Integer priority,
        boolean catchAll,
        VersionState state,
        boolean active,
        int revision,
        String comment,
        Approval created,
        Approval updated,
        Map<Approval.Side, Approval> approvals,
        List<Approval.Side> missing,
        Approval activated,
        Adoption adoption,
        Instant retiredAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Object> document) {

    static VersionJson line(ModelVersion version, ModelDocuments documents) {
        return of(version, tree(version, documents), false);
    }

    static VersionJson whole(ModelVersion version, ModelDocuments documents) {
        return of(version, tree(version, documents), true);
    }

    private static VersionJson of(ModelVersion version, Map<String, Object> tree, boolean whole) {
        Map<Approval.Side, Approval> approvals = new java.util.EnumMap<>(Approval.Side.class);
        if (version.marketing() != null) {
            approvals.put(Approval.Side.MARKETING, version.marketing());
        }
        if (version.sales() != null) {
            approvals.put(Approval.Side.SALES, version.sales());
        }
        return new VersionJson(
                version.key(),
                version.version(),
                tree.get("name") instanceof String name ? name : version.key(),
                tree.get("priority") instanceof Number priority ? (Integer) priority.intValue() : null,
                tree.get("entry") == null,
                version.state(),
                version.state() == VersionState.ACTIVE,
                version.revision(),
                version.comment(),
                version.created(),
                version.updated(),
                approvals,
                java.util.Arrays.stream(Approval.Side.values())
                        .filter(side -> !approvals.containsKey(side))
                        .toList(),
                version.activated(),
                version.adoption(),
                version.retiredAt(),
                whole ? tree : null);
    }

    /** A draft may be no document yet. */
    private static Map<String, Object> tree(ModelVersion version, ModelDocuments documents) {
        try {
            return documents.parse(version.document());
        } catch (InvalidModelException notYet) {
            return Map.of();
        }
    }
}
