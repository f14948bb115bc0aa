package dev.baton.ingest.inbound.console.page;

import java.util.Locale;

/** Numbers as pages show them. */
public final class Figures {

    private static final long KIB = 1024;

    private Figures() {}

    /** With its thousands apart. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Bytes in the unit people would choose. */
    public static String size(long bytes) {
        if (bytes < KIB) {
            return bytes + " bytes";
        }
        return bytes < KIB * KIB
                ? String.format(Locale.ROOT, "%.1f KiB", bytes / (double) KIB)
                : String.format(Locale.ROOT, "%,.1f MiB", bytes / (double) (KIB * KIB));
    }
}
