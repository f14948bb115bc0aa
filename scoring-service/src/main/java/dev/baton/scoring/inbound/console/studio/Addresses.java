package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.application.UnknownModelException;

/** Reads addresses of the studio. */
final class Addresses {

    private Addresses() {}

    /** The number of a version; what is none names no version. */
    static int number(String key, String version) {
        if (!version.matches("\\d{1,6}")) {
            throw new UnknownModelException(key + "@" + version);
        }
        return Integer.parseInt(version);
    }
}
