package dev.baton.scoring.domain.learning;

/** What a suggestion does with the rules that people wrote into the version it begins from. */
public enum StandardRules {
    /**
     * Disqualifiers stay as they are, and so do the engagement rules where history teaches none. Learned rules replace the
     * others.
     */
    KEEP,
    /** Only learned rules give points, and disqualifiers that contradict history go. */
    REPLACE
}
