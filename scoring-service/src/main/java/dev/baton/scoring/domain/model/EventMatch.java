package dev.baton.scoring.domain.model;

import dev.baton.kit.condition.Condition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Which events are counted together.
 *
 * @param when               over the event
 * @param minHumanConfidence an event below it is not counted
 * @param distinct           of which values only the first event is counted, null where every event is
 */
public record EventMatch(Condition when, int minHumanConfidence, Repeat.DistinctBy distinct) {

    /** Twelve characters tell more matches apart than any model will hold. */
    private static final int KEY_LENGTH = 12;

    /**
     * A key that is the same for the same match in every model and version, so that counts outlive a change of points.
     */
    public String key() {
        try {
            String canonical = minHumanConfidence + " " + when.canonical()
                    + (distinct == null ? "" : " " + distinct.path() + " " + distinct.values());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
