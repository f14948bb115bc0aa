package dev.baton.routing.domain;

import dev.baton.routing.domain.fairness.Weight;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A sales rep as routing sees one.
 *
 * @param id        identity inside routing
 * @param userName  the name the rep signs in with, unique
 * @param name      what people call the rep
 * @param email     where notifications go
 * @param team      the team whose leads the rep takes
 * @param active    works here; an inactive rep keeps history and gets nothing
 * @param available takes leads now; switched by the rep or the manager (leave, lunch, a long meeting)
 * @param weight    share of the team's leads relative to the others
 * @param capacity  how many undecided leads (open or acknowledged) the rep may hold at once
 * @param timeZone  zone in which mails to the rep state times, null for the configured one
 */
public record Rep(
        RepId id,
        String userName,
        String name,
        String email,
        TeamKey team,
        boolean active,
        boolean available,
        Weight weight,
        int capacity,
        ZoneId timeZone) {

    /** A rep without a time zone of its own. */
    public Rep(
            RepId id,
            String userName,
            String name,
            String email,
            TeamKey team,
            boolean active,
            boolean available,
            Weight weight,
            int capacity) {
        this(id, userName, name, email, team, active, available, weight, capacity, null);
    }

    public Rep {
        Objects.requireNonNull(id, "rep needs an id");
        Objects.requireNonNull(userName, "rep needs a user name");
        Objects.requireNonNull(name, "rep needs a name");
        Objects.requireNonNull(team, "rep needs a team");
        Objects.requireNonNull(weight, "rep needs a weight");
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must not be negative, was " + capacity);
        }
    }
}
