package dev.baton.scoring.inbound.console.studio.sheet;

/** Names of places in a page, by their pointers. */
final class Slug {

    private Slug() {}

    static String of(String pointer) {
        return pointer.isEmpty() ? "-all" : pointer.replaceAll("[^A-Za-z0-9]", "-");
    }
}
