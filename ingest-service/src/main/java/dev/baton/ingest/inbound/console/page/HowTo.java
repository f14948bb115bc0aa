package dev.baton.ingest.inbound.console.page;

import dev.baton.ingest.domain.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How to send through a source, ready to be copied.
 *
 * @param intro   what to do with it
 * @param snippet what is copied
 */
public record HowTo(String intro, String snippet) {

    private static final String HOST = "https://events.example.com";
    private static final String KEY = "YOUR_WRITE_KEY";
    private static final String BROWSER = read("/snippets/browser.html");

    /**
     * For a source of that kind.
     *
     * @param base address of this service, without a slash at its end
     * @param id   of the source
     * @param key  its key where it may be shown, else null
     */
    public static HowTo of(SourceKind kind, String base, String id, String key) {
        String shown = key == null ? KEY : key;
        return switch (kind) {
            case BROWSER ->
                new HowTo(
                        "Paste this before </head> of every page. It reports page views by itself; then tell what matters,"
                                + " e.g. baton.track('Demo Requested').",
                        BROWSER.replace(HOST, base).replace(KEY, shown));
            case SERVER ->
                new HowTo(
                        "Any SDK that speaks the Segment API works when you set its host to this address. To try it:",
                        """
                        curl -u %s: -H 'Content-Type: application/json' \\
                          -d '{"userId":"vera@example.com","event":"Demo Requested"}' \\
                          %s/v1/track""".formatted(shown, base));
            case WEBHOOK ->
                new HowTo("Enter this address in the tool, with the signing secret.", base + "/v1/webhooks/" + id);
        };
    }

    private static String read(String resource) {
        try (InputStream content = HowTo.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
