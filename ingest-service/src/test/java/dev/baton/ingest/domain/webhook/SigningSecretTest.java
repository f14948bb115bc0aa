package dev.baton.ingest.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final byte[] BODY = "{\"form\":\"demo\"}".getBytes(StandardCharsets.UTF_8);
    private static final SigningSecret SECRET = new SigningSecret("s3cret");

    @Test
    void knowsWhatThePublishedSignerOfStandardWebhooksSigned() throws Exception {
        // Given
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        String signature =
                new Webhook(secret).sign("msg_1", NOW.getEpochSecond(), new String(BODY, StandardCharsets.UTF_8));
        Map<String, String> headers = Map.of(
                "webhook-id",
                "msg_1",
                "webhook-timestamp",
                Long.toString(NOW.getEpochSecond()),
                "webhook-signature",
                "v1,bm90IGl0 " + signature);

        // Then
        SignatureScheme scheme = Preset.STANDARD_WEBHOOKS.scheme();
        assertThat(new SigningSecret(secret).signed(BODY, headers::get, scheme, NOW))
                .isTrue();
        assertThat(SECRET.signed(BODY, headers::get, scheme, NOW)).isFalse();
        assertThat(new SigningSecret(secret).signed(new byte[] {1}, headers::get, scheme, NOW))
                .isFalse();
    }

    @Test
    void knowsGitHubsOwnExample() {
        // Given, from GitHub's documentation
        SigningSecret secret = new SigningSecret("It's a Secret to Everybody");
        String signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

        // Then
        assertThat(secret.signed(
                        "Hello, World!".getBytes(StandardCharsets.UTF_8),
                        Map.of("X-Hub-Signature-256", signature)::get,
                        Preset.GITHUB.scheme(),
                        NOW))
                .isTrue();
    }

    @Test
    void aTimedSignatureIsGoodForFiveMinutesBothWays() throws Exception {
        // Given
        String time = Long.toString(NOW.getEpochSecond());
        String signature =
                "t=" + time + ",v1=" + hex("HmacSHA256", time + "." + new String(BODY, StandardCharsets.UTF_8));
        Map<String, String> headers = Map.of("Calendly-Webhook-Signature", signature);
        SignatureScheme scheme = Preset.CALENDLY.scheme();

        // Then
        assertThat(SECRET.signed(BODY, headers::get, scheme, NOW.plus(Duration.ofMinutes(5))))
                .isTrue();
        assertThat(SECRET.signed(BODY, headers::get, scheme, NOW.minus(Duration.ofMinutes(5))))
                .isTrue();
        assertThat(SECRET.signed(BODY, headers::get, scheme, NOW.plusSeconds(301)))
                .isFalse();
        assertThat(SECRET.signed(BODY, headers::get, scheme, NOW.minusSeconds(301)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.Algorithm.class)
    void everyAlgorithmIsChecked(SignatureScheme.Algorithm algorithm) throws Exception {
        // Given
        String signature = hex(algorithm.javaName(), new String(BODY, StandardCharsets.UTF_8));
        SignatureScheme scheme = SignatureScheme.ofBody("X-Signature", algorithm, SignatureScheme.Encoding.HEX, "");

        // Then
        assertThat(SECRET.signed(BODY, Map.of("X-Signature", signature)::get, scheme, NOW))
                .isTrue();
        assertThat(SECRET.signed(BODY, Map.of("X-Signature", "00" + signature.substring(2))::get, scheme, NOW))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void nothingSignedIsNothingProved(Preset preset) {
        assertThat(SECRET.signed(BODY, header -> null, preset.scheme(), NOW)).isFalse();
        assertThat(SECRET.signed(BODY, header -> "", preset.scheme(), NOW)).isFalse();
        assertThat(SECRET.signed(BODY, header -> "t=99999999999999999999,v1=zz, v1,%%%", preset.scheme(), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9223372036854775808", "9223372036854775807", "1e9", ""})
    void aTimeThatIsNoneIsRefused(String time) {
        assertThat(SECRET.signed(BODY, header -> "t=" + time + ",v1=00", Preset.STRIPE.scheme(), NOW))
                .isFalse();
    }

    @Test
    void neverShowsItself() {
        assertThat(SECRET).hasToString("SigningSecret[…]");
    }

    private static String hex(String algorithm, String content) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(SECRET.text().getBytes(StandardCharsets.UTF_8), algorithm));
        return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }
}
