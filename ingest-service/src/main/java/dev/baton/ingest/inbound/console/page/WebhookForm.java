package dev.baton.ingest.inbound.console.page;

import java.util.List;

/**
 * The webhook of a source as its form shows it.
 *
 * @param document how it is signed and mapped, as JSON
 * @param payload  the sample to try
 * @param trial    what the sample becomes, null where none was tried
 * @param saved    whether there is one already
 */
public record WebhookForm(String document, String payload, Trial trial, boolean saved) {

    /** Where somebody starts. */
    public static final String SAMPLE_DOCUMENT = """
            {
              "signature": {"preset": "TYPEFORM"},
              "messageId": "/event_id",
              "calls": [
                {"type": "identify",
                 "traits": {"email": "/form_response/email", "company": "/form_response/company"}},
                {"type": "track", "event": "Form Submitted",
                 "timestamp": "/form_response/submitted_at",
                 "properties": {"form": "=payload.form_response.title"}}
              ]
            }""";

    /** A message that fits it. */
    public static final String SAMPLE_PAYLOAD = """
            {
              "event_id": "evt-1",
              "form_response": {
                "title": "Demo",
                "email": "vera@acme.example",
                "company": "Acme",
                "submitted_at": "2026-03-01T09:30:00Z"
              }
            }""";

    /**
     * What a sample becomes.
     *
     * @param problems why it becomes nothing, empty where it does
     * @param calls    each call as JSON with its verdict
     */
    public record Trial(List<String> problems, List<Call> calls) {}

    /** One call with its verdict. */
    public record Call(String json, String verdict, String tone, String detail) {}
}
