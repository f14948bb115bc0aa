package dev.baton.ingest.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.SourceSettings;
import dev.baton.ingest.domain.WriteKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownSourcesTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final WriteKey OLD = new WriteKey("old-key");
    private static final WriteKey NEW = new WriteKey("new-key");
    private static final Source SITE =
            Source.made(new UUID(0, 1), "site", SourceKind.BROWSER, SourceSettings.DEFAULT, "mia", NOW);
    private static final SourceKey NEW_KEY = SourceKey.of(new UUID(0, 3), NEW, "mia", NOW);

    private Instant now = NOW;
    private final KnownSources known = new KnownSources(
            () -> Uni.createFrom()
                    .item(List.of(new KeyedSource(
                            SITE,
                            List.of(
                                    NEW_KEY,
                                    new SourceKey(new UUID(0, 2), OLD.hash(), OLD.hint(), "mia", NOW, END, null))))),
            clock());

    @BeforeEach
    void picture() {
        known.refresh().await().indefinitely();
    }

    @Test
    void anOldKeyWritesBesideTheNewOneUntilItsEndToTheInstant() {
        now = END.minusNanos(1);
        assertThat(known.byKey(OLD)).contains(SITE);
        assertThat(known.byKey(NEW)).contains(SITE);

        now = END;
        assertThat(known.byKey(OLD)).isEmpty();
        assertThat(known.byKey(NEW)).contains(SITE);
    }

    @Test
    void tellsOnceWhenAKeyWasUsed() {
        // Given
        assertThat(known.byKey(NEW)).isPresent();
        assertThat(known.byKey(new WriteKey("unknown"))).isEmpty();

        // Then
        assertThat(known.takeKeysUsed()).isEqualTo(Map.of(NEW_KEY.id(), NOW));
        assertThat(known.takeKeysUsed()).isEmpty();
    }

    @Test
    void findsByNameAndId() {
        assertThat(known.byName("site")).contains(SITE);
        assertThat(known.byId(SITE.id())).contains(SITE);
        assertThat(known.byId(new UUID(0, 9))).isEmpty();
    }

    @Test
    void aPictureBegunEarlierNeverTakesThePlaceOfOneBegunLater() {
        // Given: a look at the sources before a revocation, and one behind it
        List<UniEmitter<? super List<KeyedSource>>> looks = new ArrayList<>();
        KnownSources slow = new KnownSources(() -> Uni.createFrom().emitter(look -> looks.add(look)), clock());
        slow.refresh().subscribe().with(done -> {});
        slow.refresh().subscribe().with(done -> {});

        // When
        looks.getLast().complete(List.of());
        looks.getFirst().complete(List.of(new KeyedSource(SITE, List.of(NEW_KEY))));

        // Then
        assertThat(slow.byKey(NEW)).isEmpty();
        slow.refresh().subscribe().with(done -> {});
        looks.getLast().complete(List.of(new KeyedSource(SITE, List.of(NEW_KEY))));
        assertThat(slow.byKey(NEW)).contains(SITE);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
