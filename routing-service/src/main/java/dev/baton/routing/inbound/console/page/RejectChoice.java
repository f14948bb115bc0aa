package dev.baton.routing.inbound.console.page;

/**
 * A reason to choose from, when a lead is rejected or in a filter.
 *
 * @param code  the reason on the wire
 * @param words the reason in words
 */
public record RejectChoice(String code, String words) {}
