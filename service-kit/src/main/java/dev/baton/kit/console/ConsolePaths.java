package dev.baton.kit.console;

/** Which paths belong to pages. */
final class ConsolePaths {

    private ConsolePaths() {}

    static boolean contains(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        return absolute.equals("/")
                || absolute.equals("/console") || absolute.startsWith("/console/");
    }
}
