package dev.baton.routing.application.view;

/**
 * A rep with the settings of routing.
 *
 * @param id        identity inside routing
 * @param userName  the name the rep signs in with
 * @param name      what people call the rep
 * @param email     where notifications go
 * @param team      the team whose leads the rep takes
 * @param active    works here
 * @param available takes leads now
 * @param weight    share of the team's leads relative to the others, 1 to 20
 * @param capacity  undecided leads the rep may hold at once
 * @param calendar  working time, {@code always} today
 * @param timeZone  zone in which mails to the rep state times, null for the configured one
 * @param undecided undecided leads the rep holds now
 */
public record RepView(
        String id,
        String userName,
        String name,
        String email,
        String team,
        boolean active,
        boolean available,
        int weight,
        int capacity,
        String calendar,
        String timeZone,
        long undecided) {}
