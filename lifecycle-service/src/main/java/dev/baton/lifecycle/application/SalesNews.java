package dev.baton.lifecycle.application;

import dev.baton.lifecycle.domain.Command;
import dev.baton.lifecycle.domain.LeadId;
import java.time.Instant;
import java.util.Optional;

/**
 * What routing tells of an assignment.
 *
 * @param leadId   whose
 * @param decision what sales decided, empty where it only says who holds the lead
 * @param owner    user name of the rep who holds the lead from now on, null when nobody does
 * @param actor    who did it
 * @param note     free text, may be null
 * @param at       when
 * @param origin   the message that brought it
 */
public record SalesNews(
        LeadId leadId,
        Optional<Command> decision,
        String owner,
        String actor,
        String note,
        Instant at,
        Origin origin) {}
