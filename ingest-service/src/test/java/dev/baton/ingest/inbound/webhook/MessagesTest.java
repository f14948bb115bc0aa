package dev.baton.ingest.inbound.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.AcceptCalls;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.Judges;
import dev.baton.ingest.application.Outcome;
import dev.baton.ingest.application.RecentMessages;
import dev.baton.ingest.application.Trace;
import dev.baton.ingest.application.WebhookCalls;
import dev.baton.ingest.application.WebhookMessage;
import dev.baton.ingest.application.webhook.Webhook;
import dev.baton.ingest.application.webhook.WebhookDocument;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.SourceSettings;
import dev.baton.ingest.domain.WellFormedText;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of texts in a tool's message that no store holds. */
class MessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
    private static final Source FORM =
            Source.made(new UUID(0, 1), "form", SourceKind.WEBHOOK, SourceSettings.DEFAULT, "mia", AT);

    private final List<Entry> appended = new ArrayList<>();
    private final IngestConfig settings = IngestSettings.defaults();
    private final RecentMessages recent = new RecentMessages(settings);
    private final AcceptCalls accept = new AcceptCalls(
            (entries, trace) -> {
                appended.addAll(entries);
                return Uni.createFrom().voidItem();
            },
            recent,
            Judges.nothingSeen(settings),
            Judges.noAgents(),
            Judges.of(recent, settings));

    @Test
    void aFormsNulIsRefusedAndItsCallIsKeptReadable() throws Exception {
        // When
        List<Outcome> outcomes = delivered("email=vera%40acme.org&name=Ve%00ra&city=M%C3%BCnchen");

        // Then
        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.verdict().code().name()).isEqualTo("TEXT_INVALID");
            assertThat(refused.verdict().pointer()).isEqualTo("/traits/name");
        });
        assertThat(appended).singleElement().isInstanceOfSatisfying(Entry.Rejected.class, kept -> {
            String item = kept.event().item();
            assertThat(WellFormedText.is(item)).isTrue();
            assertThat(item).contains("Ve\\u0000ra").contains("München");
        });
    }

    @Test
    void aFormThatIsNotUtf8IsRejectedNotReplaced() {
        for (String form : List.of("email=m%FCller%40acme.org", "name=half%ED%A0%BD", "m%F6=1", "email=%", "a=%4g")) {
            assertThat(message(form).payload().flaw()).isEqualTo(new RawItem.Flaw(RejectionCode.WEBHOOK_UNMAPPED, ""));
        }
        assertThat(message("name=M%C3%BCller+%2B").payload().value()).isEqualTo(Map.of("name", "Müller +"));
    }

    @Test
    void halfACharacterOfTheMappingItselfIsKeptInEscapes() throws Exception {
        // When
        delivered("email=vera%40acme.org", "{\"value\":\"\\ud83d\"}");

        // Then
        assertThat(appended).singleElement().isInstanceOfSatisfying(Entry.Rejected.class, kept -> assertThat(
                        kept.event().item())
                .contains("\\uD83D"));
    }

    private List<Outcome> delivered(String form) throws Exception {
        return delivered(form, "\"/city\"");
    }

    private List<Outcome> delivered(String form, String city) throws Exception {
        Webhook webhook = WebhookDocument.read(JSON.readTree("""
                {"signature":"GITHUB","calls":[{"type":"identify",
                 "traits":{"email":"/email","name":"/name","city":%s}}]}""".formatted(city)));
        return accept.accept(
                        new WebhookCalls(JSON).map(FORM, webhook, message(form)).submission())
                .await()
                .indefinitely();
    }

    private static WebhookMessage message(String form) {
        return Messages.of(
                form.getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded",
                Map.of(),
                AT,
                new Trace("c", null));
    }
}
