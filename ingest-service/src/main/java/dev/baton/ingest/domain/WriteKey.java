package dev.baton.ingest.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The secret a source writes with. Only its hash is kept: who reads the database can't write events. */
public record WriteKey(String text) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 32;
    private static final int LONGEST = 255;
    private static final int HINT = 4;

    public WriteKey {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a write key must not be blank");
        }
    }

    /** A new key of over 190 bits. The generator must be a secure one. */
    public static WriteKey random(RandomGenerator random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new WriteKey(text.toString());
    }

    /** The key of that text, null where it can't be one. */
    public static WriteKey ofText(String text) {
        return text == null || text.isBlank() || text.length() > LONGEST ? null : new WriteKey(text);
    }

    /** SHA-256, hexadecimal. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    /** The last characters, so that a person can tell keys apart. */
    public String hint() {
        return text.substring(Math.max(0, text.length() - HINT));
    }

    /** Never the key itself: texts end in logs. */
    @Override
    public String toString() {
        return "WriteKey[…" + hint() + "]";
    }
}
