package dev.baton.lifecycle.application;

import java.time.Instant;

/**
 * Why and by whom a lead was to be moved.
 *
 * @param cause  what kind of reason
 * @param origin the message that asked for it, null where a person did
 * @param actor  user name of the person, or the service
 * @param note   free text of the person, may be null
 * @param at     when it was decided
 */
public record Provenance(Cause cause, Origin origin, String actor, String note, Instant at) {

    /** What moves leads. */
    public enum Cause {
        SCORE,
        SALES,
        PERSON,
        MERGE
    }

    /** Moved by what scoring said. */
    static Provenance ofScore(Origin origin, Instant at) {
        return new Provenance(Cause.SCORE, origin, "scoring", null, at);
    }

    /** Moved because two leads are one person. */
    static Provenance ofMerge(Origin origin, String reason, Instant at) {
        return new Provenance(Cause.MERGE, origin, "scoring", reason, at);
    }

    /** Moved by what sales decided. */
    static Provenance ofSales(Origin origin, String actor, String note, Instant at) {
        return new Provenance(Cause.SALES, origin, actor, note, at);
    }

    /** Moved by hand. */
    static Provenance ofPerson(String userName, String note, Instant at) {
        return new Provenance(Cause.PERSON, null, userName, note, at);
    }

    /** Id of the message that asked for it, null where a person did. */
    public String causingEventId() {
        return origin == null ? null : origin.messageId().toString();
    }
}
