package dev.baton.routing.application;

import java.util.Objects;

/**
 * Who looks or acts, and whose assignments are within reach.
 *
 * @param userName user name of the person or machine
 * @param everyone whether every rep's assignments are within reach (manager, administrator), or only the viewer's own
 */
public record Viewer(String userName, boolean everyone) {

    public Viewer {
        Objects.requireNonNull(userName, "viewer needs a user name");
    }

    /** A rep: own assignments only. */
    public static Viewer rep(String userName) {
        return new Viewer(userName, false);
    }

    /** Somebody who answers for the team. */
    public static Viewer manager(String userName) {
        return new Viewer(userName, true);
    }

    /** Whether this rep's assignments are within reach. */
    public boolean reaches(String repUserName) {
        return everyone || userName.equals(repUserName);
    }
}
