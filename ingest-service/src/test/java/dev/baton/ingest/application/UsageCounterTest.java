package dev.baton.ingest.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.UsageStore.Line;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsageCounterTest {

    private static final UUID SITE = new UUID(0, 1);

    private final UsageCounter counter = new UsageCounter();

    @Test
    void countsBySourceWhatBecameDurableAndTellsItOnce() {
        // Given
        counted(Samples.accepted(SITE), Samples.accepted(SITE), Samples.rejected(SITE));
        counted(Samples.accepted(SITE));

        // Then
        assertThat(counter.take()).containsExactly(new Line(SITE, 3, 1));
        assertThat(counter.take()).isEmpty();
    }

    @Test
    void anEventThatIsHeldBackWasAccepted() {
        // Given
        Entry.Accepted mail = (Entry.Accepted) Samples.accepted(SITE);
        counted(new Entry.Held(mail.id(), mail.event()));

        // Then
        assertThat(counter.take()).containsExactly(new Line(SITE, 1, 0));
    }

    @Test
    void whatCouldNotBeWrittenDownCountsTheNextTime() {
        // Given
        counted(Samples.accepted(SITE));
        List<Line> lines = counter.take();
        counted(Samples.accepted(SITE));

        // When
        counter.giveBack(lines);

        // Then
        assertThat(counter.take()).containsExactly(new Line(SITE, 2, 0));
    }

    private void counted(Entry... durable) {
        counter.count(UsageCounter.sharesOf(List.of(durable)));
    }
}
