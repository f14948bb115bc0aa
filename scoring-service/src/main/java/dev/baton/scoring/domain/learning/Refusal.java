package dev.baton.scoring.domain.learning;

/**
 * A trait or deed that no question is asked about, though leads have it.
 *
 * @param path   of the trait, as a condition names it; of a deed the event's name, and its kind where only that is meant
 * @param why    the reason
 * @param detail the reason in words, with its figures
 */
public record Refusal(String path, Why why, String detail) {

    /** Why it is left out. */
    public enum Why {
        /** It was learned after the outcome: whoever scores a lead does not have it yet. */
        LEARNED_AFTER_THE_OUTCOME,
        /** It alone all but tells the outcome: most likely it is filled in, or happens, because of it. */
        TELLS_THE_OUTCOME,
        /** Nearly every lead has a value of its own: an id, not a kind of person. */
        TELLS_PERSONS_APART
    }
}
