package dev.baton.ingest.domain.seen;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A set of ids in a fixed number of bits: what was added is always found again, what was not is found now and then.
 *
 * <p>With twelve probes an id and 17 bits an id, one stranger in 4,000 is taken for known; the more ids, the more of them.
 * For any number of threads.
 */
public final class BloomFilter {

    private static final int PROBES = 12;
    private static final int LEAST_BITS = 1024;

    private final AtomicLongArray words;
    private final long bits;

    /**
     * @param bytes memory it may take
     */
    public BloomFilter(long bytes) {
        this.bits = Math.clamp(bytes * 8 / 64 * 64, LEAST_BITS, Integer.MAX_VALUE / 2 * 64L);
        this.words = new AtomicLongArray((int) (bits / 64));
    }

    /** Adds an id. */
    public void add(UUID id) {
        long step = step(id);
        long at = mixed(id.getMostSignificantBits());
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = Long.remainderUnsigned(at, bits);
            int word = (int) (bit >>> 6);
            long mask = 1L << bit;
            if ((words.get(word) & mask) == 0) {
                words.accumulateAndGet(word, mask, (before, more) -> before | more);
            }
            at += step;
        }
    }

    /** False only if the id was never added. */
    public boolean mayHold(UUID id) {
        long step = step(id);
        long at = mixed(id.getMostSignificantBits());
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = Long.remainderUnsigned(at, bits);
            if ((words.get((int) (bit >>> 6)) & 1L << bit) == 0) {
                return false;
            }
            at += step;
        }
        return true;
    }

    /** Odd, so that the probes differ. */
    private static long step(UUID id) {
        return mixed(id.getLeastSignificantBits()) | 1;
    }

    /** Spreads ids that differ in few bits (the finaliser of SplitMix64). */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
