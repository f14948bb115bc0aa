package dev.baton.ingest.application.webhook;

import dev.baton.ingest.config.SourcesConfig;
import dev.baton.ingest.domain.webhook.SigningSecret;
import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals signing secrets: AES-256-GCM with a key from the configuration, bound to the source. Who reads the database alone
 * can't sign, and a sealed secret moved to another source does not open.
 */
@Singleton
public class SecretBox {

    private static final String FORM = "v1:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SECRET_BYTES = 32;

    private final Optional<SecretKeySpec> key;
    private final SecureRandom random = new SecureRandom();

    public SecretBox(SourcesConfig config) {
        this.key = config.secretKey().map(SecretBox::derived);
    }

    /** Whether there is a key; without one no webhook can be set up. */
    public boolean usable() {
        return key.isPresent();
    }

    /** A new secret of 256 bits, in the form of the Standard Webhooks. */
    public SigningSecret newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new SigningSecret("whsec_" + Base64.getEncoder().encodeToString(bytes));
    }

    /** The secret as it may be stored. */
    public String seal(UUID sourceId, SigningSecret secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, sourceId, nonce)
                    .doFinal(secret.text().getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return FORM + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed", e);
        }
    }

    /** The secret again; empty where it was sealed with another key, for another source, or changed since. */
    public Optional<SigningSecret> open(UUID sourceId, String stored) {
        if (key.isEmpty() || stored == null || !stored.startsWith(FORM)) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getDecoder().decode(stored.substring(FORM.length()));
            ByteBuffer buffer = ByteBuffer.wrap(whole);
            byte[] nonce = new byte[NONCE];
            buffer.get(nonce);
            byte[] sealed = new byte[buffer.remaining()];
            buffer.get(sealed);
            byte[] text = cipher(Cipher.DECRYPT_MODE, sourceId, nonce).doFinal(sealed);
            return Optional.of(new SigningSecret(new String(text, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException unusable) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, UUID sourceId, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.orElseThrow(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(sourceId.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKeySpec derived(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256")
                    .digest(("baton webhook secrets\0" + text).getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(bytes, "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
