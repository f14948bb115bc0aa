/**
 * Who is ready. Takes accepted events, finds the lead each belongs to, keeps its profile and its counts, and scores it by
 * a model people can read. Says when a score changed and, exactly once each time, when a lead came to qualify or ceased to.
 *
 * <p>{@code baton.events → inbound.kafka → application (identity, fold, appraise) → outbound.persistence → baton.scores};
 * {@code baton.lifecycle} comes back by the same way with what sales decided.
 */
package dev.baton.scoring;
