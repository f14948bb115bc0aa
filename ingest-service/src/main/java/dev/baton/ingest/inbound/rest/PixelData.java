package dev.baton.ingest.inbound.rest;

import dev.baton.kit.problem.Problems;
import java.util.Base64;

/** What an image's address carries. */
final class PixelData {

    private PixelData() {}

    /** The bytes of a text in base 64, of the usual alphabet or that of addresses, padded or not. */
    static byte[] bytes(String data) {
        if (data == null || data.isBlank()) {
            throw unreadable();
        }
        // a plus that nobody encoded arrives as a blank
        String usual = data.strip().replace(' ', '+').replace('-', '+').replace('_', '/');
        try {
            return Base64.getDecoder().decode(usual);
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        }
    }

    private static RuntimeException unreadable() {
        return Problems.of(IngestProblem.UNREADABLE_BODY, "Send the call as JSON in base 64, in the parameter data.");
    }
}
