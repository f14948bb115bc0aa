package dev.baton.localstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.localstack.process.FreePorts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class MailServerTest {

    @Test
    void aMailSentBySmtpStandsOnThePageWithItsMarkupDisarmed() throws Exception {
        // Given
        int smtp = FreePorts.one();
        try (MailServer server = MailServer.start(smtp);
                MailPage page = MailPage.start(FreePorts.one(), server)) {

            // When
            GreenMailUtil.sendTextEmail(
                    "rita@baton.example",
                    "baton@baton.example",
                    "A lead <script>",
                    "Call Vera within 5 minutes",
                    new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

            // Then
            assertThat(get(page, "/")).contains("rita@baton.example").contains("A lead &lt;script&gt;");
            assertThat(get(page, "/mails/0")).contains("Call Vera within 5 minutes");
            assertThat(get(page, "/mails/7")).contains("no such mail");
            assertThat(get(page, "/api/mails")).contains("\"subject\":\"A lead <script>\"");
        }
    }

    private static String get(MailPage page, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + page.port() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
