package dev.baton.scoring.domain.learning;

/**
 * A trait that no question is asked about, though leads have it.
 *
 * @param path   of the trait, as a condition names it
 * @param why    the reason
 * @param detail the reason in words, with its figures
 */
public record Refusal(String path, Why why, String detail) {

    /** Why a trait is left out. */
    public enum Why {
        /** It was learned after the outcome: whoever scores a lead does not have it yet. */
        LEARNED_AFTER_THE_OUTCOME,
        /** It alone all but tells the outcome: most likely somebody fills it in because of it. */
        TELLS_THE_OUTCOME,
        /** Nearly every lead has a value of its own: an id, not a kind of person. */
        TELLS_PERSONS_APART
    }
}
