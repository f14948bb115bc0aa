package dev.baton.scoring.domain.registry;

/** How leads that were judged otherwise before come to a version that has become active. */
public enum Adoption {
    /** Each is judged anew when something happens to it. */
    FORWARD_ONLY,
    /** All are judged anew at once; who qualifies (or ceases to) by the change alone is told to nobody. */
    BACKFILL_SILENT,
    /** All are judged anew at once; who qualifies by the change alone is told at a limited rate, who ceases to at once. */
    BACKFILL_RELEASE
}
