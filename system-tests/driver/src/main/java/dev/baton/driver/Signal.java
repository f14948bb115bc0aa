package dev.baton.driver;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What POSIX can tell a process. */
public enum Signal {
    /** Stands still, keeps everything, answers nothing. */
    STOP,
    /** Goes on. */
    CONT;

    /** Sends it. */
    public void to(long pid) {
        try {
            int code = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + name() + " " + pid + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
