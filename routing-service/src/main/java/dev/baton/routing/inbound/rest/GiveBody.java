package dev.baton.routing.inbound.rest;

/**
 * To whom a waiting lead goes.
 *
 * @param rep user name of a rep of the team, or {@code me}
 */
public record GiveBody(String rep) {}
