package dev.baton.ingest.domain.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret a tool signs with. A text {@code whsec_<base64>} stands for its bytes, any other for itself in UTF-8. */
public record SigningSecret(String text) {

    private static final String STANDARD_PREFIX = "whsec_";
    private static final int MOST_PARTS = 20;

    public SigningSecret {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("a signing secret must not be blank");
        }
    }

    /**
     * Whether the holder of this secret sent the body a short while ago.
     *
     * @param header gives a header by its name, null where the message has none
     */
    public boolean signed(byte[] body, UnaryOperator<String> header, SignatureScheme scheme, Instant now) {
        String sent = header.apply(scheme.header());
        if (sent == null) {
            return false;
        }
        byte[] before = new byte[0];
        if (scheme.timestampHeader() != null) {
            String time = time(header, scheme);
            if (time == null || !isNear(time, now, scheme.tolerance())) {
                return false;
            }
            before = before(header, scheme, time);
        }
        byte[] expected = mac(scheme.algorithm(), before, body);
        boolean found = false;
        for (String part : parts(sent, scheme.separator())) {
            // every candidate is compared, and each in constant time
            found |= part.startsWith(scheme.prefix())
                    && MessageDigest.isEqual(
                            expected, decoded(part.substring(scheme.prefix().length()), scheme));
        }
        return found;
    }

    /** Never the secret itself: texts end in logs. */
    @Override
    public String toString() {
        return "SigningSecret[…]";
    }

    private static String time(UnaryOperator<String> header, SignatureScheme scheme) {
        String sent = header.apply(scheme.timestampHeader());
        if (sent == null) {
            return null;
        }
        String separator = scheme.timestampHeader().equals(scheme.header()) ? scheme.separator() : null;
        return parts(sent, separator).stream()
                .filter(part -> part.startsWith(scheme.timestampPrefix()))
                .map(part -> part.substring(scheme.timestampPrefix().length()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNear(String time, Instant now, Duration tolerance) {
        try {
            return Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                            .abs()
                            .compareTo(tolerance)
                    <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }

    private static byte[] before(UnaryOperator<String> header, SignatureScheme scheme, String time) {
        String id = scheme.idHeader() == null ? "" : header.apply(scheme.idHeader()) + ".";
        return (id + time + ".").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mac(SignatureScheme.Algorithm algorithm, byte[] before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm.javaName());
            mac.init(new SecretKeySpec(key(), algorithm.javaName()));
            mac.update(before);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM has " + algorithm.javaName(), impossible);
        }
    }

    private byte[] key() {
        if (text.startsWith(STANDARD_PREFIX)) {
            try {
                return Base64.getDecoder().decode(text.substring(STANDARD_PREFIX.length()));
            } catch (IllegalArgumentException notBase64) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String signature, SignatureScheme scheme) {
        try {
            return switch (scheme.encoding()) {
                case HEX -> HexFormat.of().parseHex(signature.strip());
                case BASE64 -> Base64.getDecoder().decode(signature.strip());
            };
        } catch (IllegalArgumentException garbage) {
            return new byte[0];
        }
    }

    private static List<String> parts(String header, String separator) {
        return separator == null
                ? List.of(header.strip())
                : List.of(header.split(Pattern.quote(separator), MOST_PARTS)).stream()
                        .map(String::strip)
                        .toList();
    }
}
