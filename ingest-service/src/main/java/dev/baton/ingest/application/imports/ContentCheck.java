package dev.baton.ingest.application.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads content once before its first row: what arrived must be what was declared, and is known again by its digest. */
@Singleton
class ContentCheck {

    private static final int BUFFER = 256 * 1024;

    private final ImportTools tools;

    ContentCheck(ImportTools tools) {
        this.tools = tools;
    }

    /**
     * Checks it, where no run has.
     *
     * @throws UnreadableContentException when the content is other than declared
     * @throws LeaseLostException         where the run is to stop instead
     */
    void check(Import job, Lease lease) {
        if (job.upload().digest() != null) {
            return;
        }
        MessageDigest digest = sha256();
        try (InputStream content = new MeteredStream(tools.leases().content(job.id()), lease)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        String declared = job.upload().declared();
        if (declared != null && !declared.equalsIgnoreCase(found)) {
            throw new UnreadableContentException(
                    "CONTENT_DIFFERS",
                    "What arrived is not what was declared: the SHA-256 differs. Make the import again and upload the file anew.");
        }
        tools.leases().verified(job.id(), tools.owner(), found);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
