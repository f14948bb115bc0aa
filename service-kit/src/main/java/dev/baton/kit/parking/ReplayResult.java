package dev.baton.kit.parking;

/**
 * What came of a replay.
 *
 * @param sent    messages that are durable in their topic now
 * @param refused messages that were refused again and stay parked
 */
public record ReplayResult(int sent, int refused) {

    static final ReplayResult NONE = new ReplayResult(0, 0);

    ReplayResult plus(ReplayResult other) {
        return new ReplayResult(sent + other.sent, refused + other.refused);
    }
}
