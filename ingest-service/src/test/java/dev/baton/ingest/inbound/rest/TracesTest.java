package dev.baton.ingest.inbound.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.Trace;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final String TRACE_PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void theDistributedTraceWins() {
        assertThat(Traces.of(TRACE_PARENT, "r-1"))
                .isEqualTo(new Trace("4bf92f3577b34da6a3ce929d0e0e4736", TRACE_PARENT));
    }

    @Test
    void aRequestIdServesWhereThereIsNoTrace() {
        assertThat(Traces.of("nonsense", "r-1")).isEqualTo(new Trace("r-1", null));
    }

    @Test
    void whatIsNotWellFormedIsReplaced() {
        assertThat(UUID.fromString(Traces.of(null, "r 1\nx").correlationId()).version())
                .isEqualTo(7);
    }
}
