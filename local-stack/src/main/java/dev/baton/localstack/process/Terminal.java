package dev.baton.localstack.process;

import java.io.PrintStream;

/** The developer's screen: whole lines, one at a time, whoever writes. */
public final class Terminal {

    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
