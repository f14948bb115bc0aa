package dev.baton.routing.inbound.rest;

import dev.baton.kit.text.TextLimits;
import jakarta.validation.constraints.Size;

/**
 * Settings of a rep to change; what is null stays as it is. Name, e-mail, user name and team cannot be changed.
 *
 * @param active    takes part in the pool
 * @param available takes leads now
 * @param weight    share relative to the others, 1 to 20
 * @param capacity  undecided leads at once
 * @param timeZone  IANA zone in which mails to the rep state times
 */
public record RepChangeBody(
        Boolean active,
        Boolean available,
        Integer weight,
        Integer capacity,
        @Size(max = TextLimits.CODE) String timeZone) {}
