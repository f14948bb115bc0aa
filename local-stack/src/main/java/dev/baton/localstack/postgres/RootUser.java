package dev.baton.localstack.postgres;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root; for root it is started inside a user namespace, where it is somebody else. Some
 * containers forbid these namespaces.
 */
final class RootUser {

    private RootUser() {}

    /** Fails with what to do when this user cannot run PostgreSQL. */
    static void requireAbleToRunPostgres() throws IOException {
        if ("root".equals(System.getProperty("user.name")) && !succeeds(List.of("unshare", "-U", "true"))) {
            throw new IOException("PostgreSQL does not run as root, and this container forbids the user namespace that"
                    + " would help; run as an ordinary user, or start the container with user namespaces allowed");
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
