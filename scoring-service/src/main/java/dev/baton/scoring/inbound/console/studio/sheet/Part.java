package dev.baton.scoring.inbound.console.studio.sheet;

import java.util.List;

/**
 * A part of the builder that holds rows.
 *
 * @param at     pointer to its list
 * @param title  for people
 * @param says   what its rows do, in a sentence
 * @param more   what the button says that adds one
 * @param rows   the rows
 * @param groups groups that share a cap; empty where there are none or can't be
 */
public record Part(String at, String title, String says, String more, List<Row> rows, List<Row> groups) {

    /** Its name in the page. */
    public String slug() {
        return Slug.of(at);
    }

    /** Value of the button that adds a row. */
    public String add() {
        return Acts.of("add", at);
    }

    /** Whether its rows give points, up to a cap together. */
    public boolean dimension() {
        return at.endsWith("/rules");
    }

    /** Pointer to the dimension it belongs to. */
    public String owner() {
        return at.replaceFirst("/rules$", "");
    }

    /** Value of the button that adds a group. */
    public String addGroup() {
        return Acts.of("add", owner() + "/groups");
    }
}
