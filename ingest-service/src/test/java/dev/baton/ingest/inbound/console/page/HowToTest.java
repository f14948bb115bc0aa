package dev.baton.ingest.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HowToTest {

    private static final String BASE = "https://in.acme.org";

    @Test
    void theSnippetIsTheDocumentedOneWithAddressAndKey() throws IOException {
        // Given
        Path root = Path.of(System.getProperty("baton.root", ".."));
        String documented = Files.readString(root.resolve("docs/browser-tracking.md"));

        // When
        String snippet = HowTo.of(SourceKind.BROWSER, BASE, "id", "the-key").snippet();

        // Then
        assertThat(snippet).contains("host = \"https://in.acme.org\", key = \"the-key\"");
        assertThat(documented)
                .contains(snippet.replace(BASE, "https://events.example.com").replace("the-key", "YOUR_WRITE_KEY"));
    }

    @Test
    void theOthersSendAsTheyDo() {
        assertThat(HowTo.of(SourceKind.SERVER, BASE, "id", null).snippet())
                .contains("curl -u YOUR_WRITE_KEY:", BASE + "/v1/track");
        assertThat(HowTo.of(SourceKind.WEBHOOK, BASE, "42", null).snippet()).isEqualTo(BASE + "/v1/webhooks/42");
    }
}
