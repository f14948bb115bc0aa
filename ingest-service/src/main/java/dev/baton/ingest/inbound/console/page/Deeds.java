package dev.baton.ingest.inbound.console.page;

/** What was done to a source, in words. */
final class Deeds {

    private Deeds() {}

    static String words(String what) {
        return switch (what) {
            case "MADE" -> "Made";
            case "CHANGED" -> "Changed";
            case "KEY_MADE" -> "New key";
            case "KEY_REVOKED" -> "Key revoked";
            case "REVOKED" -> "Revoked";
            case "RESTORED" -> "Brought back";
            case "WEBHOOK_SET" -> "Webhook set up";
            default -> what;
        };
    }
}
