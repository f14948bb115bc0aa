package dev.baton.routing.application.view;

/**
 * A rep, as far as an assignment names one.
 *
 * @param id       identity inside routing
 * @param userName the name the rep signs in with
 * @param name     what people call the rep
 */
public record RepRef(String id, String userName, String name) {}
