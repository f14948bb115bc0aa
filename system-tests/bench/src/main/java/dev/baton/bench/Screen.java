package dev.baton.bench;

import java.io.PrintStream;

/** Where progress and the table are read. */
final class Screen {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Screen(PrintStream out) {
        this.out = out;
    }

    /** What happens now, with the seconds since the start. */
    void progress(String what) {
        out.printf("%4d s  %s%n", (System.nanoTime() - begin) / 1_000_000_000, what);
        out.flush();
    }

    void print(String text) {
        out.println(text);
        out.flush();
    }
}
