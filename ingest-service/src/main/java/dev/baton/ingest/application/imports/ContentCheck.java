package dev.baton.ingest.application.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/** Reads content once before its first row: what arrived must be what was declared, and is known again by its digest. */
@Singleton
class ContentCheck {

    private static final int BUFFER = 256 * 1024;
    private static final long BETWEEN_RENEWALS = 32L << 20;

    private final ImportTools tools;

    ContentCheck(ImportTools tools) {
        this.tools = tools;
    }

    /**
     * Whether the run may begin; false where it is to stop.
     *
     * @throws UnreadableContentException when the content is other than declared
     */
    boolean sound(Import job, BooleanSupplier stopping) {
        if (job.upload().digest() != null) {
            return true;
        }
        MessageDigest digest = sha256();
        try (InputStream content = tools.leases().content(job.id())) {
            byte[] buffer = new byte[BUFFER];
            long sinceRenewal = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                sinceRenewal += read;
                if (sinceRenewal >= BETWEEN_RENEWALS) {
                    sinceRenewal = 0;
                    if (stopping.getAsBoolean()
                            || tools.leases()
                                    .renew(job.id(), tools.owner())
                                    .filter(job.state()::equals)
                                    .isEmpty()) {
                        return false;
                    }
                }
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
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
