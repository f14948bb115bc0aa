package dev.baton.scoring.inbound.console.page;

/**
 * What a page says about what was just sent to it.
 *
 * @param notice what was done, null where nothing was
 * @param fault  what is wrong with what was sent, null where nothing is
 * @param typed  what the form of adjustments held, null where it was not sent
 * @param undoable whether identity was changed just now, so that undoing it is offered at once
 */
public record Reply(String notice, String fault, AdjustmentsPane.Typed typed, boolean undoable) {

    /** Nothing was sent. */
    public static final Reply NONE = new Reply(null, null, null, false);

    /** What was done, by the code in the address; nonsense says nothing. */
    public static Reply of(String done) {
        return switch (done) {
            case "merged" -> new Reply("Merged. The score is that of all they did together.", null, null, true);
            case "split" -> new Reply("Split. Each has the score of what its own identifiers did.", null, null, true);
            case "adjusted" -> new Reply("The score is adjusted, and says so in its breakdown.", null, null, false);
            case "revoked" -> new Reply("Taken back. The score is what it was without it.", null, null, false);
            case null, default -> NONE;
        };
    }

    /** What could not be done, and why. */
    public static Reply fault(String fault) {
        return new Reply(null, fault, null, false);
    }
}
