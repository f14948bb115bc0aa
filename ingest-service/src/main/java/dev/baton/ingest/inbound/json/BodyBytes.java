package dev.baton.ingest.inbound.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Undoes the transfer's compression, never beyond the limit of a body. */
public final class BodyBytes {

    /** Longest body, after decompression. */
    public static final int LARGEST_BODY = 500 * 1024;

    private BodyBytes() {}

    /**
     * The body's own bytes.
     *
     * @throws BodyTooLargeException   when there are more than {@link #LARGEST_BODY}; a bomb is left as soon as it shows
     * @throws UnreadableBodyException when it is no gzip
     */
    public static byte[] of(byte[] sent, boolean gzip) throws BodyTooLargeException, UnreadableBodyException {
        byte[] body = gzip ? inflated(sent) : sent;
        if (body.length > LARGEST_BODY) {
            throw new BodyTooLargeException(
                    "The body is larger than 500 KiB (after decompression). Send smaller batches.");
        }
        return body;
    }

    private static byte[] inflated(byte[] sent) throws UnreadableBodyException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(sent), 8192)) {
            return gzip.readNBytes(LARGEST_BODY + 1);
        } catch (IOException e) {
            throw new UnreadableBodyException("The body is not gzip, although Content-Encoding says so.");
        }
    }
}
