package dev.baton.kit.console;

/** Which paths belong to pages. */
public final class ConsolePaths {

    private ConsolePaths() {}

    /** Whether a path belongs to pages. */
    public static boolean contains(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        return absolute.equals("/") || absolute.equals("/console") || absolute.startsWith("/console/");
    }
}
