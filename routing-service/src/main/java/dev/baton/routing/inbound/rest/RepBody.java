package dev.baton.routing.inbound.rest;

import dev.baton.kit.text.TextLimits;
import jakarta.validation.constraints.Size;

/**
 * A rep to add; what is null takes its default.
 *
 * @param userName  the name the rep signs in with; required
 * @param name      what people call the rep; default the user name
 * @param email     where notifications go; without it none are sent
 * @param team      the team; default {@code sales}
 * @param active    takes part in the pool; default true
 * @param available takes leads now; default true
 * @param weight    share relative to the others, 1 to 20; default 1
 * @param capacity  undecided leads at once; default 50
 * @param timeZone  IANA zone in which mails to the rep state times, e.g. {@code Europe/Berlin}; default the configured one
 */
public record RepBody(
        @Size(max = TextLimits.IDENTIFIER) String userName,
        @Size(max = TextLimits.NAME) String name,
        @Size(max = TextLimits.EMAIL) String email,
        @Size(max = TextLimits.CODE) String team,
        Boolean active,
        Boolean available,
        Integer weight,
        Integer capacity,
        @Size(max = TextLimits.CODE) String timeZone) {}
