package dev.baton.ingest.application.plan;

import dev.baton.ingest.domain.plan.PlanState;
import java.time.Instant;

/**
 * A version of a plan.
 *
 * @param key         which plan
 * @param version     1 for the first
 * @param state       where it stands
 * @param revision    counts the edits of a draft
 * @param document    JSON text
 * @param createdBy   who drafted it
 * @param createdAt   when
 * @param changedBy   who edited it last
 * @param changedAt   when
 * @param activatedBy who made it active, null for a draft
 * @param activatedAt when, null for a draft
 * @param retiredAt   when it ceased to be active, null before
 */
public record PlanVersion(
        String key,
        int version,
        PlanState state,
        int revision,
        String document,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        String activatedBy,
        Instant activatedAt,
        Instant retiredAt) {}
