package dev.baton.kit.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Addresses of own styles and scripts. Browsers keep these files for a day without asking; the checksum in the address
 * makes a changed file a new one, on every replica the same.
 */
@ApplicationScoped
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The address of {@code path}, e.g. {@code /baton/baton.css?v=1f2e3d4c}. */
    public String address(String path) {
        return addresses.computeIfAbsent(path, Assets::withChecksum);
    }

    private static String withChecksum(String path) {
        ClassLoader resources = Thread.currentThread().getContextClassLoader();
        try (InputStream content = resources.getResourceAsStream("META-INF/resources" + path)) {
            if (content == null) {
                throw new IllegalArgumentException("no file for " + path + " below META-INF/resources");
            }
            CRC32 checksum = new CRC32();
            checksum.update(content.readAllBytes());
            return path + "?v=" + Long.toHexString(checksum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }
}
