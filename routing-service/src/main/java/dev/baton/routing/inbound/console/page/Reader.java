package dev.baton.routing.inbound.console.page;

/**
 * Who looks at the page.
 *
 * @param userName who
 * @param team     whether the whole team's leads are shown, not only the reader's own
 */
public record Reader(String userName, boolean team) {}
