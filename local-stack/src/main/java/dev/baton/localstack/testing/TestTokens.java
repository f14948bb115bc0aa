package dev.baton.localstack.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Access tokens as Keycloak makes them, signed with a key pair of this test JVM.
 *
 * <p>The service under test verifies the signature, audience and roles exactly as in production; only the provider's key
 * is known to it beforehand ({@code quarkus.oidc.public-key}). The keys stand in system properties because several class
 * loaders of one JVM hold this class. Needs {@code quarkus-smallrye-jwt-build} on the test class path.
 */
public final class TestTokens {

    /** System and configuration property: the public key, PEM body in one line. */
    public static final String PUBLIC_KEY = "baton.test.public-key";

    private static final String PRIVATE_KEY = "baton.test.private-key";

    private TestTokens() {}

    /** A token of a user with realm roles, valid for five minutes. */
    public static String of(String userName, String... roles) {
        return Jwt.issuer("https://tests.baton.example")
                .subject("id-of-" + userName)
                .preferredUserName(userName)
                .audience("baton")
                .claim("realm_access", Map.of("roles", List.copyOf(Arrays.asList(roles))))
                .expiresIn(300)
                .sign(privateKey());
    }

    /** The key to verify with; makes the pair at the first call of the JVM. */
    public static String publicKey() {
        synchronized (System.class) {
            if (System.getProperty(PUBLIC_KEY) == null) {
                generate();
            }
            return System.getProperty(PUBLIC_KEY);
        }
    }

    private static void generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            System.setProperty(
                    PRIVATE_KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(
                    PUBLIC_KEY, base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM has RSA", impossible);
        }
    }

    private static PrivateKey privateKey() {
        publicKey();
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM has RSA", impossible);
        }
    }
}
