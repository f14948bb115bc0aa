package dev.baton.routing.application.view;

import java.time.Instant;

/**
 * Something changed that a page or a client may want to show. Says what to look at again, not what it looks like now.
 *
 * @param id           id of the event that said so
 * @param type         its CloudEvents type, e.g. {@code dev.baton.assignment.created.v1}
 * @param assignmentId the assignment, null for {@code lead.unassigned}
 * @param leadId       the lead
 * @param repUserName  whose assignment, null for {@code lead.unassigned}
 * @param at           when
 */
public record AssignmentChange(
        String id, String type, String assignmentId, String leadId, String repUserName, Instant at) {}
