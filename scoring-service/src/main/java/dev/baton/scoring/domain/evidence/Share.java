package dev.baton.scoring.domain.evidence;

/**
 * How many of some leads were won.
 *
 * @param won of them
 * @param of  all of them
 */
public record Share(long won, long of) {

    /** Of no lead at all. */
    public static final Share NONE = new Share(0, 0);

    public Share {
        if (won < 0 || won > of) {
            throw new IllegalArgumentException("won must be 0 to " + of + ", was " + won);
        }
    }

    /** With one lead more. */
    public Share plus(boolean wonToo) {
        return new Share(won + (wonToo ? 1 : 0), of + 1);
    }

    /** The leads of a whole that are not among these. */
    public Share outOf(Share whole) {
        return new Share(whole.won - won, whole.of - of);
    }

    /** 0 to 1; 0 where there is none. */
    public double rate() {
        return of == 0 ? 0 : won / (double) of;
    }
}
