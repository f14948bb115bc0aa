package dev.baton.ingest.domain.webhook;

import static dev.baton.ingest.domain.webhook.SignatureScheme.Algorithm.SHA256;
import static dev.baton.ingest.domain.webhook.SignatureScheme.Encoding.BASE64;
import static dev.baton.ingest.domain.webhook.SignatureScheme.Encoding.HEX;

/** Schemes of tools one meets, from their own documentation. */
public enum Preset {
    /** {@code Typeform-Signature: sha256=<base64>} over the body. */
    TYPEFORM("Typeform", SignatureScheme.ofBody("Typeform-Signature", SHA256, BASE64, "sha256=")),
    /** {@code Calendly-Webhook-Signature: t=<seconds>,v1=<hex>} over {@code <seconds>.<body>}. */
    CALENDLY("Calendly", timed("Calendly-Webhook-Signature")),
    /** {@code X-Hub-Signature-256: sha256=<hex>} over the body; many tools do as GitHub does. */
    GITHUB("GitHub and alike", SignatureScheme.ofBody("X-Hub-Signature-256", SHA256, HEX, "sha256=")),
    /** {@code Stripe-Signature: t=<seconds>,v1=<hex>} over {@code <seconds>.<body>}. */
    STRIPE("Stripe", timed("Stripe-Signature")),
    /** {@code webhook-signature: v1,<base64> …} over {@code <webhook-id>.<webhook-timestamp>.<body>}. */
    STANDARD_WEBHOOKS(
            "Standard Webhooks",
            new SignatureScheme(
                    "webhook-signature", SHA256, BASE64, "v1,", " ", "webhook-timestamp", "", "webhook-id", null));

    private final String label;
    private final SignatureScheme scheme;

    Preset(String label, SignatureScheme scheme) {
        this.label = label;
        this.scheme = scheme;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** How it signs. */
    public SignatureScheme scheme() {
        return scheme;
    }

    private static SignatureScheme timed(String header) {
        return new SignatureScheme(header, SHA256, HEX, "v1=", ",", header, "t=", null, null);
    }
}
