package dev.baton.routing.inbound.rest;

/**
 * Settings of a rep to change; what is null stays as it is. Name, e-mail, user name and team cannot be changed.
 *
 * @param active    takes part in the pool
 * @param available takes leads now
 * @param weight    share relative to the others, 1 to 20
 * @param capacity  undecided leads at once
 */
public record RepChangeBody(Boolean active, Boolean available, Integer weight, Integer capacity) {}
