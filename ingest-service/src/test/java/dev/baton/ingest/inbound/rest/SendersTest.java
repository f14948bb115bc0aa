package dev.baton.ingest.inbound.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.application.SourcesInForce;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.SourceSettings;
import dev.baton.ingest.domain.WriteKey;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendersTest {

    private static final WriteKey KEY = new WriteKey("the-key");
    private static final Instant MADE = Instant.parse("2026-03-04T10:00:00Z");
    private static final Source SOURCE =
            Source.made(new UUID(0, 1), "site", SourceKind.BROWSER, SourceSettings.DEFAULT, "ada", MADE);

    private final FakeStore store = new FakeStore();
    private final KnownSources known = new KnownSources(store);
    private final Senders senders = new Senders(known, anonymous(), IngestSettings.defaults());

    @Test
    void asksToComeBackBeforeTheSourcesAreKnown() {
        // When
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> senders.byHeaders(basic("the-key:"), null));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getType()).hasToString("urn:baton:problem:sources-unavailable");
        assertThat(problem.getHeaders()).containsEntry("Retry-After", 2L);
    }

    @Test
    void knowsASourceByItsKeyWithOrWithoutColon() {
        // Given
        refresh();

        // Then
        assertThat(senders.byHeaders(basic("the-key:"), null).source()).isEqualTo(SOURCE);
        assertThat(senders.byHeaders(basic("the-key"), null).source()).isEqualTo(SOURCE);
        assertThat(senders.byBody("the-key", null).source()).isEqualTo(SOURCE);
        assertThat(senders.byHeaders(null, null)).isNull();
    }

    @Test
    void aKeyThatIsNotUtf8IsNoKey() {
        // Given
        refresh();
        String malformed = "Basic " + Base64.getEncoder().encodeToString(new byte[] {'k', (byte) 0xfc, ':'});

        // When
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> senders.byHeaders(malformed, null));

        // Then
        assertThat(problem.getType().toString()).endsWith("write-key-missing");
    }

    @Test
    void garbageInTheHeaderIsNoKey() {
        // Given
        refresh();

        // When
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> senders.byHeaders("Basic %%%", null));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(401);
        assertThat(problem.getHeaders()).containsKey("WWW-Authenticate");
    }

    @Test
    void theLastPictureHoldsWhileTheDatabaseIsAway() {
        // Given
        refresh();
        store.answer = Uni.createFrom().failure(new IllegalStateException("away"));

        // When
        known.refresh().onFailure().recoverWithNull().await().indefinitely();

        // Then
        assertThat(senders.byBody("the-key", null).source()).isEqualTo(SOURCE);
    }

    @Test
    void aRevokedKeyIsUnknownAfterTheNextPicture() {
        // Given
        refresh();
        store.answer = Uni.createFrom().item(List.of());

        // When
        refresh();

        // Then
        assertThat(catchThrowableOfType(HttpProblem.class, () -> senders.byBody("the-key", null))
                        .getStatusCode())
                .isEqualTo(401);
    }

    private void refresh() {
        known.refresh().await().indefinitely();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static QuarkusSecurityIdentity anonymous() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(""))
                .setAnonymous(true)
                .build();
    }

    private static final class FakeStore implements SourcesInForce {
        private Uni<List<KeyedSource>> answer = Uni.createFrom()
                .item(List.of(new KeyedSource(SOURCE, List.of(SourceKey.of(new UUID(0, 2), KEY, "ada", MADE)))));

        @Override
        public Uni<List<KeyedSource>> inForce() {
            return answer;
        }
    }
}
