package dev.baton.contracts.score;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Fingerprints of identifiers under one salt: whoever holds an identifier can tell that it is meant, nobody can read it out.
 *
 * <p>Spellings that mean the same have the same fingerprint: case and blanks around don't count, nor what separates the digits
 * of a phone number. Not safe for several threads.
 */
public final class Fingerprint {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{5,30}");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private final Mac mac;

    /** @param salt any text that is not empty */
    public Fingerprint(String salt) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }

    /** The fingerprint of an identifier: 32 hexadecimal digits. */
    public String of(String identifier) {
        byte[] whole = mac.doFinal(plain(identifier).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(whole, 0, BYTES);
    }

    private static String plain(String identifier) {
        String text = identifier.strip().toLowerCase(Locale.ROOT);
        return PHONE.matcher(text).matches() ? NO_DIGIT.matcher(text).replaceAll("") : text;
    }
}
