package dev.baton.localstack.testing;

import java.util.List;

/** Spellings of the placeholder ids {@code undefined}, {@code null} and {@code none} that ingest and scoring must both recognise. */
public final class PlaceholderIdSamples {

    private PlaceholderIdSamples() {}

    /** With white space and invisible characters around the placeholder that {@code String.strip} leaves. */
    public static List<String> betweenUnusualBlanks() {
        return List.of(
                "undefined\u00a0",
                "\u200bnull",
                "\ufeffNULL\ufeff",
                "\u3000\u2007none\u202f",
                "\u00adundefined\u2060",
                "\u0085null",
                " \tUndefined\r\n");
    }

    /** Ids that contain a placeholder and are none. */
    public static List<String> sound() {
        return List.of("null-7", "un\u00a0defined", "nones", "ann\u200b");
    }
}
