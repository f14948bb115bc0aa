package dev.baton.scoring.application;

import dev.baton.scoring.domain.identity.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of identifiers: they tell a forgotten person's late events from a new person's, and without the secret
 * nobody can find out by trying addresses whose they are. Losing the secret means that late events come back.
 */
public final class Pseudonyms {

    /** Shortest secret that is one. */
    public static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret of the installation; empty where none is set, and then nobody can be erased */
    public Pseudonyms(Optional<String> secret) {
        secret.filter(text -> text.length() < SHORTEST).ifPresent(text -> {
            throw new IllegalArgumentException(
                    "baton.scoring.erasure.secret needs at least " + SHORTEST + " characters");
        });
        key = secret.map(text -> new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .orElse(null);
    }

    /** Whether a secret is set. */
    public boolean available() {
        return key != null;
    }

    /** The hash of an identifier. */
    public String of(Identifier identifier) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((byte) identifier.kind().code());
            return HexFormat.of().formatHex(mac.doFinal(identifier.value().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }
}
