package dev.baton.ingest.domain.webhook;

import java.time.Duration;
import java.util.Objects;

/**
 * How a tool signs what it sends: an HMAC over the body, alone or behind a time and an id, in a header.
 *
 * @param header          the signature's header
 * @param algorithm       of the HMAC
 * @param encoding        of the signature
 * @param prefix          what stands before the signature, e.g. {@code sha256=}; empty for nothing
 * @param separator       what parts the header's signatures, e.g. a comma; null where there is one
 * @param timestampHeader header of the time (seconds since 1970), null where there is none; may be {@code header} itself
 * @param timestampPrefix what stands before the time, e.g. {@code t=}; empty for nothing
 * @param idHeader        header of the message's id where it is signed too, else null
 * @param tolerance       how far the time may be from ours: older messages may be repetitions by somebody else
 */
public record SignatureScheme(
        String header,
        Algorithm algorithm,
        Encoding encoding,
        String prefix,
        String separator,
        String timestampHeader,
        String timestampPrefix,
        String idHeader,
        Duration tolerance) {

    /** Five minutes, as the Standard Webhooks specification has it. */
    public static final Duration USUAL_TOLERANCE = Duration.ofMinutes(5);

    /** Hash functions of the HMAC. */
    public enum Algorithm {
        SHA256("HmacSHA256"),
        SHA1("HmacSHA1"),
        SHA512("HmacSHA512");

        private final String javaName;

        Algorithm(String javaName) {
            this.javaName = javaName;
        }

        String javaName() {
            return javaName;
        }
    }

    /** How the bytes of a signature are written. */
    public enum Encoding {
        HEX,
        BASE64
    }

    public SignatureScheme {
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(encoding, "encoding");
        if (header == null || header.isBlank()) {
            throw new IllegalArgumentException("a scheme needs the header of the signature");
        }
        prefix = prefix == null ? "" : prefix;
        timestampPrefix = timestampPrefix == null ? "" : timestampPrefix;
        tolerance = tolerance == null ? USUAL_TOLERANCE : tolerance;
        if (tolerance.isNegative() || tolerance.isZero()) {
            throw new IllegalArgumentException("tolerance must be positive, was " + tolerance);
        }
    }

    /** Over the body alone, one signature in the header. */
    public static SignatureScheme ofBody(String header, Algorithm algorithm, Encoding encoding, String prefix) {
        return new SignatureScheme(header, algorithm, encoding, prefix, null, null, null, null, null);
    }
}
