package dev.baton.localstack.demo;

import java.io.PrintStream;

/** How far the demo is: a bar that redraws itself on a screen, a line per tenth in a file. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean screen;
    private final int total;
    private int tenthsSaid;

    Progress(PrintStream out, boolean screen, int total) {
        this.out = out;
        this.screen = screen;
        this.total = total;
    }

    void at(int done) {
        int percent = (int) (100L * done / Math.max(1, total));
        if (screen) {
            int filled = WIDTH * percent / 100;
            out.printf(
                    "\r  [%s%s] %3d %%  %d of %d",
                    "#".repeat(filled), ".".repeat(WIDTH - filled), percent, done, total);
            out.flush();
        } else if (percent / 10 > tenthsSaid) {
            tenthsSaid = percent / 10;
            out.printf("  %d %%: %d of %d%n", percent, done, total);
        }
    }

    /** Says something in between, on a line of its own. */
    void notice(String line) {
        out.printf(screen ? "%n  %s%n" : "  %s%n", line);
    }

    void end() {
        if (screen) {
            out.println();
        }
    }
}
