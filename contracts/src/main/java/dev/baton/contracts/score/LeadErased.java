package dev.baton.contracts.score;

import dev.baton.contracts.Bounds;
import java.time.Instant;
import java.util.List;

/**
 * A person asked to be forgotten; every service deletes what it keeps of the lead; data of
 * {@code dev.baton.lead.erased.v1}.
 *
 * <p>A service that keeps what was sent, and knows no leads, finds the person's by {@linkplain Fingerprint fingerprints} of the
 * identifiers. They stand in the message of the lead that was asked for, not in those of the leads it had absorbed.
 *
 * @param leadId  whose data
 * @param at      when it was asked
 * @param salt    of the fingerprints, drawn for this message; null without any
 * @param people  fingerprints of what names the person: user ids, addresses, phone numbers; null for none
 * @param devices fingerprints of anonymous ids, which somebody else may use as well; null for none
 */
public record LeadErased(String leadId, Instant at, String salt, List<String> people, List<String> devices) {

    private static final int FINGERPRINT = 32;

    public LeadErased {
        salt = Bounds.cut(salt, Bounds.LABEL);
        people = Bounds.cutAll(people, Bounds.FINGERPRINTS, FINGERPRINT);
        devices = Bounds.cutAll(devices, Bounds.FINGERPRINTS, FINGERPRINT);
    }

    /** Without fingerprints. */
    public LeadErased(String leadId, Instant at) {
        this(leadId, at, null, null, null);
    }
}
