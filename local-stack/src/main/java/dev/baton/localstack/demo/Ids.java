package dev.baton.localstack.demo;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids that follow from the generator. */
final class Ids {

    private Ids() {}

    /** A version 4 UUID. */
    static String uuid(RandomGenerator random) {
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
