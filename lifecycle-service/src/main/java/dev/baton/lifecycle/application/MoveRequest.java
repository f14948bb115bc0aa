package dev.baton.lifecycle.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.domain.LeadId;

/**
 * A person's wish to move a lead.
 *
 * @param leadId          whom
 * @param to              where to
 * @param reasonCode      why, where the stage needs a reason
 * @param note            free text, may be null
 * @param expectedVersion the version the person saw, null for whichever it is
 * @param idempotencyKey  the same key again takes no second effect; null for none
 */
public record MoveRequest(
        LeadId leadId, Stage to, String reasonCode, String note, Long expectedVersion, String idempotencyKey) {

    /** All that makes two requests with one key the same. */
    String fingerprint() {
        return String.join("\n", to.name(), String.valueOf(reasonCode), String.valueOf(note), "v" + expectedVersion);
    }
}
