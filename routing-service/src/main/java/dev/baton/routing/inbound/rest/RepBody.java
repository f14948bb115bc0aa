package dev.baton.routing.inbound.rest;

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
 */
public record RepBody(
        String userName,
        String name,
        String email,
        String team,
        Boolean active,
        Boolean available,
        Integer weight,
        Integer capacity) {}
