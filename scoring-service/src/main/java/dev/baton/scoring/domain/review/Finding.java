package dev.baton.scoring.domain.review;

/**
 * Something about a document.
 *
 * @param severity whether the document can be used all the same
 * @param pointer  JSON pointer (RFC 6901) to the place, empty for the whole document
 * @param message  what is wrong and what would be right
 */
public record Finding(Severity severity, String pointer, String message) {

    /** How bad it is. */
    public enum Severity {
        /** The document is no model. */
        ERROR,
        /** It is one, but perhaps not the one that was meant. */
        WARNING
    }

    public static Finding warning(String pointer, String message) {
        return new Finding(Severity.WARNING, pointer, message);
    }

    /** An error from a fault as readers write it: {@code "/pointer: message"}. */
    public static Finding error(String fault) {
        int colon = fault.indexOf(": ");
        boolean placed = colon >= 0 && (colon == 0 || fault.startsWith("/"));
        return placed
                ? new Finding(Severity.ERROR, fault.substring(0, colon), fault.substring(colon + 2))
                : new Finding(Severity.ERROR, "", fault);
    }
}
